"""Benchmarks: run with `python -m tests.bench`; pytest collects nothing here."""
