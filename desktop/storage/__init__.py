"""One SQLite file, opened, migrated, backed up and mended here."""
