-- What the house itself keeps: settings, conversations with their drafts, and what was read.

CREATE TABLE setting (
    name  TEXT PRIMARY KEY,
    value TEXT NOT NULL                    -- JSON
) STRICT;

CREATE TABLE conversation (
    id             INTEGER PRIMARY KEY,
    buyer          TEXT NOT NULL DEFAULT '',
    language       TEXT NOT NULL DEFAULT '',   -- the agent's choice; empty: as detected
    channel        TEXT NOT NULL DEFAULT 'chat',
    opened_at      REAL NOT NULL,
    closed_at      REAL
) STRICT;

CREATE TABLE message (
    id              INTEGER PRIMARY KEY,
    conversation_id INTEGER NOT NULL REFERENCES conversation(id) ON DELETE CASCADE,
    text            TEXT NOT NULL,
    language        TEXT NOT NULL,
    received_at     REAL NOT NULL
) STRICT;
CREATE INDEX message_of_conversation ON message(conversation_id, received_at);

CREATE TABLE draft (
    message_id INTEGER NOT NULL REFERENCES message(id) ON DELETE CASCADE,
    segment    INTEGER NOT NULL,
    text       TEXT NOT NULL,
    changed_at REAL NOT NULL,
    PRIMARY KEY (message_id, segment)
) STRICT, WITHOUT ROWID;
