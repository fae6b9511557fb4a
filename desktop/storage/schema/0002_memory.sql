-- The translation memory. No value of a buyer is in it: slots stand for them in source, target and folded.

CREATE TABLE unit (
    id              INTEGER PRIMARY KEY AUTOINCREMENT,
    source_language TEXT NOT NULL,
    target_language TEXT NOT NULL,
    source          TEXT NOT NULL,
    target          TEXT NOT NULL,
    folded          TEXT NOT NULL,             -- the source as it is compared, every value a lone 0
    key             INTEGER NOT NULL,          -- 63 bits of a hash of folded
    value_check     INTEGER,                   -- one byte of a hash of the values; null: none
    origin          TEXT NOT NULL CHECK (origin IN ('correction', 'import', 'pack')),
    context         TEXT NOT NULL DEFAULT '',
    uses            INTEGER NOT NULL DEFAULT 0,
    changed_at      REAL NOT NULL,
    changed_by      TEXT NOT NULL DEFAULT '',
    revision        INTEGER NOT NULL,          -- grows with every write
    replaced_by     INTEGER                    -- the correction that took its place; kept to be taken back
) STRICT;
CREATE INDEX unit_by_key ON unit(key);
CREATE INDEX unit_by_revision ON unit(source_language, target_language, revision);
CREATE INDEX unit_by_origin ON unit(origin, context) WHERE replaced_by IS NULL;
CREATE INDEX unit_replaced ON unit(replaced_by) WHERE replaced_by IS NOT NULL;
