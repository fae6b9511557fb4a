"""Deskside: the desktop assistant beside a customer-service agent's seller console."""

__version__ = "0.1.0"
