-- Scripts are written for tiers of the pyramid, too, not only for classes.

ALTER TABLE script ADD COLUMN tiers TEXT NOT NULL DEFAULT '[]';   -- JSON list; empty: those of its classes
