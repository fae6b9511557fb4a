"""Figures about the work, counted from what the features have written. Reads only."""
