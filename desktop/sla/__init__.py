"""Who waits since when, and until when an answer is due."""
