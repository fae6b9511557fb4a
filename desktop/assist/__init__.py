"""Joins the features: recall, reading, gist, record."""
