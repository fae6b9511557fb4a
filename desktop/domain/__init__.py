"""Plain frozen dataclasses and enums that every feature speaks."""
