-- The termbase: concepts, and their terms in every language.

CREATE TABLE concept (
    id         INTEGER PRIMARY KEY,
    definition TEXT NOT NULL DEFAULT '',
    domain     TEXT NOT NULL DEFAULT '',
    pack       TEXT NOT NULL DEFAULT ''        -- the content pack it came with; empty: the team's own
) STRICT;
CREATE INDEX concept_of_pack ON concept(pack);

CREATE TABLE term (
    concept_id INTEGER NOT NULL REFERENCES concept(id) ON DELETE CASCADE,
    place      INTEGER NOT NULL,               -- order within the concept
    language   TEXT NOT NULL,
    text       TEXT NOT NULL,
    status     TEXT NOT NULL
        CHECK (status IN ('preferred', 'allowed', 'forbidden', 'alias', 'do_not_translate')),
    variants   TEXT NOT NULL DEFAULT '[]',     -- JSON list of inflected forms
    PRIMARY KEY (concept_id, place)
) STRICT, WITHOUT ROWID;
