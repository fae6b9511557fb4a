"""What can be told of a text without translating it."""
