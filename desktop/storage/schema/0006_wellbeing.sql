-- Breaks, exercises and the agent's own answers on stress. `stress_answer` is hers: in no pack, figure or log.

CREATE TABLE break_event (                 -- what became of one break
    id         INTEGER PRIMARY KEY,
    kind       TEXT NOT NULL CHECK (kind IN ('short', 'long', 'after_hard')),
    outcome    TEXT NOT NULL CHECK (outcome IN ('taken', 'natural', 'postponed', 'skipped', 'left', 'lapsed')),
    offered_at REAL,                       -- NULL: nobody reminded, the agent went by herself
    began_at   REAL,
    ended_at   REAL NOT NULL,
    planned    REAL NOT NULL DEFAULT 0,    -- seconds
    nth        INTEGER NOT NULL DEFAULT 0, -- how often it had been postponed before
    reason     TEXT NOT NULL DEFAULT '',
    by_agent   INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX break_event_by_time ON break_event(ended_at);

CREATE TABLE break_state (                 -- the scheduler over a restart: one row
    id       INTEGER PRIMARY KEY CHECK (id = 1),
    state    TEXT NOT NULL,                -- JSON
    saved_at REAL NOT NULL
) STRICT;

CREATE TABLE exercise_event (
    id       INTEGER PRIMARY KEY,
    exercise TEXT NOT NULL,                -- its name in resources/wellbeing
    kind     TEXT NOT NULL CHECK (kind IN ('breathing', 'eyes', 'neck', 'hands')),
    began_at REAL NOT NULL,
    ended_at REAL,                         -- NULL while it runs
    planned  REAL NOT NULL DEFAULT 0,      -- seconds
    finished INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX exercise_event_by_time ON exercise_event(began_at);

CREATE TABLE stress_answer (
    id          INTEGER PRIMARY KEY,
    kind        TEXT NOT NULL CHECK (kind IN ('daily', 'weekly', 'before', 'after')),
    day         TEXT NOT NULL,             -- the agent's calendar day, ISO
    value       INTEGER CHECK (value BETWEEN 0 AND 10 AND (kind <> 'weekly' OR value BETWEEN 1 AND 5)),
                                           -- NULL: skipped
    exercise_id INTEGER REFERENCES exercise_event(id) ON DELETE SET NULL,
    at          REAL NOT NULL
) STRICT;
CREATE INDEX stress_answer_by_day ON stress_answer(kind, day);
CREATE INDEX stress_answer_of_exercise ON stress_answer(exercise_id) WHERE exercise_id IS NOT NULL;
