"""Content that is brought along or handed out."""
