"""The command line's commands, one module each: `add(parsers)` declares it, `run(args, session)` does it."""
