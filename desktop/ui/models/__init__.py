"""Item models: plain data for views."""
