"""Breaks between two replies, exercises, and the agent's own answers on stress."""
