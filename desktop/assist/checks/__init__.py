"""What the gate holds against a reply, one module per family of rules."""
