-- Figures: who translated what, what was wrong with it and put right, what buyers said later; quick ways to count.

ALTER TABLE conversation ADD COLUMN spoken  TEXT NOT NULL DEFAULT '';   -- the language of its newest known message
ALTER TABLE conversation ADD COLUMN problem TEXT NOT NULL DEFAULT '';   -- as it was sorted last; '' not sorted
ALTER TABLE conversation ADD COLUMN mood    TEXT NOT NULL DEFAULT '';
ALTER TABLE conversation ADD COLUMN stage   INTEGER NOT NULL DEFAULT 0; -- 1 answered, 2 outcome marked, 3 solved or bought

CREATE TABLE message_reading (                  -- how a message was sorted and who translated it; the last word counts
    message_id      INTEGER PRIMARY KEY REFERENCES message(id) ON DELETE CASCADE,
    source_language TEXT NOT NULL,
    target_language TEXT NOT NULL,
    problem         TEXT NOT NULL DEFAULT '',
    mood            TEXT NOT NULL DEFAULT '',
    memory          INTEGER NOT NULL DEFAULT 0, -- segments by origin
    fuzzy           INTEGER NOT NULL DEFAULT 0,
    model           INTEGER NOT NULL DEFAULT 0,
    gist            INTEGER NOT NULL DEFAULT 0,
    copied          INTEGER NOT NULL DEFAULT 0,
    untranslated    INTEGER NOT NULL DEFAULT 0,
    at              REAL NOT NULL
) STRICT;

CREATE TABLE reply_work (                       -- what a sent reply was made of
    reply_id        INTEGER PRIMARY KEY REFERENCES reply(id) ON DELETE CASCADE,
    source_language TEXT NOT NULL,
    target_language TEXT NOT NULL,
    script          INTEGER NOT NULL DEFAULT 0, -- sentences of the draft by origin
    memory          INTEGER NOT NULL DEFAULT 0, -- exact or similar
    model           INTEGER NOT NULL DEFAULT 0,
    copied          INTEGER NOT NULL DEFAULT 0,
    untranslated    INTEGER NOT NULL DEFAULT 0,
    written         INTEGER NOT NULL DEFAULT 0, -- by the agent, in the buyer's language
    machine_edited  REAL,                       -- 0..1, from the machine's text to the sent one; null: no machine
    terms_asked     INTEGER NOT NULL DEFAULT 0, -- terms of the agent's text that have an approved word
    terms_kept      INTEGER NOT NULL DEFAULT 0, -- those of them whose approved word was sent
    at              REAL NOT NULL
) STRICT;

CREATE TABLE reply_mark (                       -- an error that was marked in the machine's text of a reply
    reply_id        INTEGER NOT NULL REFERENCES reply(id) ON DELETE CASCADE,
    source_language TEXT NOT NULL,
    target_language TEXT NOT NULL,
    kind            TEXT NOT NULL,
    gone            INTEGER NOT NULL,           -- 1 where the sent text is without it
    at              REAL NOT NULL
) STRICT;

CREATE TABLE outcome_import (                   -- what a console tells later; one of a kind for a reply or an order
    id          INTEGER PRIMARY KEY,
    kind        TEXT NOT NULL CHECK (kind IN ('csat', 'repurchase')),
    reference   TEXT NOT NULL,                  -- `reply:12`, `order:1143941689`
    reply_id    INTEGER REFERENCES reply(id) ON DELETE SET NULL,
    language    TEXT NOT NULL DEFAULT '',       -- of the reply
    problem     TEXT NOT NULL DEFAULT '',       -- of the reply
    value       REAL NOT NULL,                  -- csat 1..5, repurchase 0 or 1
    at          REAL NOT NULL,
    imported_at REAL NOT NULL,
    UNIQUE (kind, reference)
) STRICT;

UPDATE conversation SET spoken = coalesce((SELECT language FROM message WHERE conversation_id = conversation.id
    AND language <> 'und' ORDER BY received_at DESC, id DESC LIMIT 1), '');
UPDATE conversation SET (problem, mood) = (SELECT problem, mood FROM reply WHERE conversation_id = conversation.id
    AND problem <> '' ORDER BY id DESC LIMIT 1)
    WHERE id IN (SELECT conversation_id FROM reply WHERE problem <> '');
UPDATE conversation SET stage = coalesce((SELECT max(CASE WHEN outcome IN ('solved', 'bought') THEN 3
    WHEN outcome <> '' THEN 2 ELSE 1 END) FROM reply WHERE conversation_id = conversation.id), 0);

CREATE TRIGGER conversation_spoken AFTER INSERT ON message WHEN new.language <> 'und' BEGIN
    UPDATE conversation SET spoken = new.language WHERE id = new.conversation_id;
END;
CREATE TRIGGER conversation_answered AFTER INSERT ON reply WHEN new.problem <> '' BEGIN
    UPDATE conversation SET problem = new.problem, mood = new.mood WHERE id = new.conversation_id;
END;
CREATE TRIGGER conversation_replied AFTER INSERT ON reply BEGIN
    UPDATE conversation SET stage = max(stage, CASE WHEN new.outcome IN ('solved', 'bought') THEN 3
        WHEN new.outcome <> '' THEN 2 ELSE 1 END) WHERE id = new.conversation_id;
END;
CREATE TRIGGER conversation_marked AFTER UPDATE OF outcome ON reply BEGIN
    UPDATE conversation SET stage = (SELECT max(CASE WHEN outcome IN ('solved', 'bought') THEN 3
        WHEN outcome <> '' THEN 2 ELSE 1 END) FROM reply WHERE conversation_id = new.conversation_id)
        WHERE id = new.conversation_id;
END;
CREATE TRIGGER conversation_sorted AFTER INSERT ON message_reading WHEN new.problem <> '' BEGIN
    UPDATE conversation SET spoken = new.source_language, problem = new.problem, mood = new.mood
        WHERE id = (SELECT conversation_id FROM message WHERE id = new.message_id);
END;
CREATE TRIGGER conversation_resorted AFTER UPDATE ON message_reading WHEN new.problem <> '' BEGIN
    UPDATE conversation SET spoken = new.source_language, problem = new.problem, mood = new.mood
        WHERE id = (SELECT conversation_id FROM message WHERE id = new.message_id);
END;

-- What is grouped by stands first, the time after it: SQLite then counts along the index and never sorts.
CREATE INDEX conversation_figures ON conversation(spoken, problem, mood, channel, marketplace, opened_at, stage);
CREATE INDEX conversation_opened ON conversation(opened_at, spoken, channel, marketplace, problem);
CREATE INDEX message_quarters ON message(CAST(received_at / 900 AS INTEGER) % 672, received_at, language);
CREATE INDEX message_reading_figures ON message_reading(source_language, target_language, at, memory, fuzzy, model,
    gist, copied, untranslated);
CREATE INDEX reply_figures ON reply(language, problem, outcome, sent_at);
CREATE INDEX reply_when ON reply(id, sent_at, language, problem);      -- beside the texts, which are long
CREATE INDEX reply_script_figures ON reply(script_id, edited, outcome, sent_at, language, problem)
    WHERE script_id IS NOT NULL;
CREATE INDEX reply_found ON reply(findings, language, problem, sent_at) WHERE findings <> '[]';
CREATE INDEX reply_work_figures ON reply_work(source_language, target_language, at, script, memory, model, copied,
    untranslated, written, terms_asked, terms_kept);
CREATE INDEX reply_work_edited ON reply_work(source_language, target_language, at, machine_edited)
    WHERE machine_edited IS NOT NULL;
CREATE INDEX reply_mark_of_reply ON reply_mark(reply_id);
CREATE INDEX reply_mark_figures ON reply_mark(source_language, target_language, kind, at, gone);
CREATE INDEX response_clock_figures ON response_clock(policy, kind, started_at, stopped_at, due_at)
    WHERE reason = 'replied';
CREATE INDEX article_search_figures ON article_search(at, hits);
CREATE INDEX article_use_figures ON article_use(at, kind, seconds, article_id);
CREATE INDEX unit_corrections ON unit(source_language, target_language, changed_at) WHERE origin = 'correction';
CREATE INDEX escalation_case_closed ON escalation_case(closed_at) WHERE closed_at IS NOT NULL;
CREATE INDEX outcome_import_figures ON outcome_import(kind, language, problem, value, at);
