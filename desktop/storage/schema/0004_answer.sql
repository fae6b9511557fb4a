-- The answer: what was sorted by hand, scripts and their uses, replies, cases, clocks.

ALTER TABLE conversation ADD COLUMN marketplace TEXT NOT NULL DEFAULT '';
ALTER TABLE conversation ADD COLUMN country     TEXT NOT NULL DEFAULT '';   -- ISO 3166, the agent's choice

CREATE TABLE example (                     -- an overrule: text with slots in place of the buyer's values
    id         INTEGER PRIMARY KEY,
    kind       TEXT NOT NULL CHECK (kind IN ('problem', 'mood', 'veiled')),
    language   TEXT NOT NULL,
    text       TEXT NOT NULL,
    value      TEXT NOT NULL,
    created_at REAL NOT NULL,
    UNIQUE (kind, language, text)
) STRICT;

CREATE TABLE tool (                        -- a lead may change it
    id      INTEGER PRIMARY KEY,
    problem TEXT NOT NULL,
    place   INTEGER NOT NULL DEFAULT 0,
    name    TEXT NOT NULL,
    target  TEXT NOT NULL DEFAULT '',
    note    TEXT NOT NULL DEFAULT '',
    pack    TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX tool_of_problem ON tool(problem, place);

CREATE TABLE script (
    id            INTEGER PRIMARY KEY AUTOINCREMENT,
    name          TEXT NOT NULL DEFAULT '',
    code          TEXT NOT NULL DEFAULT '',
    titles        TEXT NOT NULL DEFAULT '{}',   -- JSON: language -> title
    base_language TEXT NOT NULL DEFAULT 'zh',
    scene         TEXT NOT NULL DEFAULT '',
    classes       TEXT NOT NULL DEFAULT '[]',   -- JSON lists
    moods         TEXT NOT NULL DEFAULT '[]',
    marketplaces  TEXT NOT NULL DEFAULT '[]',
    tone          TEXT NOT NULL DEFAULT 'plain',
    tags          TEXT NOT NULL DEFAULT '[]',
    owner         TEXT NOT NULL DEFAULT '',
    review_on     TEXT NOT NULL DEFAULT '',     -- ISO dates
    expires_on    TEXT NOT NULL DEFAULT '',
    variant_of    TEXT NOT NULL DEFAULT '',
    variant       TEXT NOT NULL DEFAULT '',
    attachments   TEXT NOT NULL DEFAULT '[]',
    pack          TEXT NOT NULL DEFAULT '',     -- the content pack it came with; empty: the team's own
    changed_at    REAL NOT NULL DEFAULT 0,
    removed_at    REAL                          -- kept for the figures of its uses
) STRICT;
CREATE UNIQUE INDEX script_of_pack ON script(pack, name) WHERE name <> '';

CREATE TABLE script_version (
    script_id  INTEGER NOT NULL REFERENCES script(id) ON DELETE CASCADE,
    language   TEXT NOT NULL,
    body       TEXT NOT NULL,
    base_mark  TEXT NOT NULL DEFAULT '',        -- hash of the base text it was written for: differs = stale
    changed_at REAL NOT NULL DEFAULT 0,
    changed_by TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (script_id, language)
) STRICT, WITHOUT ROWID;
CREATE INDEX script_version_state ON script_version(script_id, language, base_mark);   -- without the texts

CREATE TABLE reply (                       -- what was copied for the buyer
    id              INTEGER PRIMARY KEY,
    conversation_id INTEGER NOT NULL REFERENCES conversation(id) ON DELETE CASCADE,
    message_id      INTEGER REFERENCES message(id) ON DELETE SET NULL,
    language        TEXT NOT NULL,
    source          TEXT NOT NULL,
    text            TEXT NOT NULL,
    script_id       INTEGER REFERENCES script(id) ON DELETE SET NULL,
    edited          REAL,
    seconds         REAL,
    machine         INTEGER NOT NULL DEFAULT 0,
    findings        TEXT NOT NULL DEFAULT '[]',
    problem         TEXT NOT NULL DEFAULT '',
    mood            TEXT NOT NULL DEFAULT '',
    outcome         TEXT NOT NULL DEFAULT '',
    outcome_at      REAL,
    sent_at         REAL NOT NULL
) STRICT;
CREATE INDEX reply_of_script ON reply(script_id, sent_at, outcome) WHERE script_id IS NOT NULL;
CREATE INDEX reply_of_conversation ON reply(conversation_id, sent_at);

CREATE TABLE gate_override (
    reply_id INTEGER NOT NULL REFERENCES reply(id) ON DELETE CASCADE,
    rule     TEXT NOT NULL,
    reason   TEXT NOT NULL
) STRICT;
CREATE INDEX gate_override_of_reply ON gate_override(reply_id);

CREATE TABLE gate_switch (                 -- a rule switched for a marketplace ('' is all)
    marketplace TEXT NOT NULL,
    rule        TEXT NOT NULL,
    active      INTEGER NOT NULL,
    PRIMARY KEY (marketplace, rule)
) STRICT, WITHOUT ROWID;

CREATE TABLE reply_draft (
    conversation_id INTEGER PRIMARY KEY REFERENCES conversation(id) ON DELETE CASCADE,
    state           TEXT NOT NULL,              -- JSON: script, values, source, target
    changed_at      REAL NOT NULL
) STRICT;

CREATE TABLE escalation_case (
    id              INTEGER PRIMARY KEY,
    conversation_id INTEGER REFERENCES conversation(id) ON DELETE SET NULL,
    problem         TEXT NOT NULL,
    step            INTEGER NOT NULL DEFAULT 0,
    card            TEXT NOT NULL,              -- JSON: facts, tried, promised
    opened_at       REAL NOT NULL,
    due_at          REAL NOT NULL,
    closed_at       REAL,
    result          TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX escalation_case_open ON escalation_case(due_at) WHERE closed_at IS NULL;

CREATE TABLE response_clock (
    id              INTEGER PRIMARY KEY,
    conversation_id INTEGER NOT NULL REFERENCES conversation(id) ON DELETE CASCADE,
    kind            TEXT NOT NULL CHECK (kind IN ('first', 'next', 'case')),
    policy          TEXT NOT NULL,
    started_at      REAL NOT NULL,
    due_at          REAL NOT NULL,
    warn_at         REAL NOT NULL,
    snoozed_until   REAL,
    stopped_at      REAL,
    reason          TEXT
) STRICT;
CREATE INDEX response_clock_running ON response_clock(conversation_id) WHERE stopped_at IS NULL;
