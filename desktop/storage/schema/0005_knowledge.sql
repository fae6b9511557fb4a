-- The knowledge base: articles in several languages with every version, what was looked for and what it brought.

CREATE TABLE article (
    id            INTEGER PRIMARY KEY AUTOINCREMENT,
    name          TEXT NOT NULL DEFAULT '',     -- its name in a pack; '' for the team's own
    kind          TEXT NOT NULL DEFAULT 'text' CHECK (kind IN ('text', 'comparison')),
    base_language TEXT NOT NULL DEFAULT 'zh',
    classes       TEXT NOT NULL DEFAULT '[]',   -- JSON lists
    skus          TEXT NOT NULL DEFAULT '[]',
    marketplaces  TEXT NOT NULL DEFAULT '[]',
    tags          TEXT NOT NULL DEFAULT '[]',
    asked         TEXT NOT NULL DEFAULT '[]',   -- questions that it answers, as buyers put them
    owner         TEXT NOT NULL DEFAULT '',
    visibility    TEXT NOT NULL DEFAULT 'internal' CHECK (visibility IN ('internal', 'quotable')),
    state         TEXT NOT NULL DEFAULT 'published' CHECK (state IN ('draft', 'published', 'archived')),
    source        TEXT NOT NULL DEFAULT '',     -- where its facts come from, with the day
    review_on     TEXT NOT NULL DEFAULT '',     -- ISO dates
    expires_on    TEXT NOT NULL DEFAULT '',
    pack          TEXT NOT NULL DEFAULT '',     -- the content pack it came with; empty: the team's own
    created_at    REAL NOT NULL DEFAULT 0,
    changed_at    REAL NOT NULL DEFAULT 0
) STRICT;
CREATE UNIQUE INDEX article_of_pack ON article(pack, name) WHERE name <> '';
CREATE INDEX article_by_state ON article(state, review_on);

CREATE TABLE article_version (                  -- what stands now, one row a language
    article_id INTEGER NOT NULL REFERENCES article(id) ON DELETE CASCADE,
    language   TEXT NOT NULL,
    title      TEXT NOT NULL,
    body       TEXT NOT NULL,                   -- Markdown
    base_mark  TEXT NOT NULL DEFAULT '',        -- hash of the base text it was written for: differs = stale
    changed_at REAL NOT NULL DEFAULT 0,
    changed_by TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (article_id, language)
) STRICT, WITHOUT ROWID;

CREATE TABLE article_history (                  -- what stood before, oldest first
    id         INTEGER PRIMARY KEY,
    article_id INTEGER NOT NULL REFERENCES article(id) ON DELETE CASCADE,
    language   TEXT NOT NULL,
    title      TEXT NOT NULL,
    body       TEXT NOT NULL,
    changed_at REAL NOT NULL,                   -- when this text was written
    changed_by TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX article_history_of_article ON article_history(article_id, language, changed_at);

CREATE TABLE article_attachment (               -- the file lies in the data folder under its hash
    article_id INTEGER NOT NULL REFERENCES article(id) ON DELETE CASCADE,
    name       TEXT NOT NULL,                   -- as the article's text names it
    hash       TEXT NOT NULL,                   -- SHA-256, hexadecimal
    size       INTEGER NOT NULL,                -- bytes
    media_type TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (article_id, name)
) STRICT, WITHOUT ROWID;
CREATE INDEX article_attachment_by_hash ON article_attachment(hash);

CREATE TABLE article_use (                      -- what was done with an article, and when
    id              INTEGER PRIMARY KEY,
    article_id      INTEGER NOT NULL REFERENCES article(id) ON DELETE CASCADE,
    conversation_id INTEGER REFERENCES conversation(id) ON DELETE SET NULL,
    kind            TEXT NOT NULL CHECK (kind IN ('opened', 'quoted', 'linked', 'helped', 'outdated', 'pinned', 'hidden')),
    note            TEXT NOT NULL DEFAULT '',
    seconds         REAL,                       -- from the question on the screen to the use
    settled_at      REAL,                       -- 'outdated': when the owner has dealt with it
    at              REAL NOT NULL
) STRICT;
CREATE INDEX article_use_of_article ON article_use(article_id, kind, at);
CREATE INDEX article_use_of_conversation ON article_use(conversation_id) WHERE conversation_id IS NOT NULL;

CREATE TABLE article_search (                   -- a search that was asked to its end
    id      INTEGER PRIMARY KEY,
    query   TEXT NOT NULL,                      -- with slots in place of the buyer's values
    hits    INTEGER NOT NULL,
    settled_at REAL,                            -- without hits: when an article was written or it was dismissed
    at      REAL NOT NULL
) STRICT;
CREATE INDEX article_search_empty ON article_search(at) WHERE hits = 0 AND settled_at IS NULL;

-- The search of the articles. Code feeds it from article_version: no trigger can cut Chinese into pairs.

CREATE INDEX article_version_state ON article_version(article_id, language, changed_at);  -- without the texts

CREATE VIRTUAL TABLE article_index USING fts5(
    title, tags, body,                          -- our own words with blanks between: folded, Chinese in pairs
    marks,                                      -- the same words of title and tags, marked; pinyin; what filters ask
    content = '', contentless_delete = 1,
    tokenize = 'ascii',                         -- what we write stands as it is, in all scripts
    prefix = '1 3'                             -- a pair of signs is a word already: no list of twos
);

CREATE VIRTUAL TABLE article_term USING fts5vocab(article_index, 'row');  -- its words, counted by FTS5

CREATE TABLE article_indexed (                  -- what article_index holds, one row a text
    number           INTEGER PRIMARY KEY,       -- its rowid: 64 * article_id and a place, so that new ones come last
    article_id       INTEGER NOT NULL,
    language         TEXT NOT NULL,
    text_changed_at  REAL NOT NULL,             -- of article_version
    about_changed_at REAL NOT NULL,             -- of article
    UNIQUE (article_id, language)
) STRICT;

CREATE TABLE article_word (                     -- the words of the index: completing, mistyping, how rare
    word  TEXT PRIMARY KEY,
    count INTEGER NOT NULL,                     -- texts that have it, roughly: what was taken out still counts
    shape TEXT NOT NULL                         -- first letter and length, for what is mistyped; '' for Chinese
) STRICT, WITHOUT ROWID;
CREATE INDEX article_word_by_shape ON article_word(shape, count) WHERE shape <> '';

CREATE TABLE article_vector (                   -- what the sentence encoder makes of an article
    article_id INTEGER PRIMARY KEY REFERENCES article(id) ON DELETE CASCADE,
    model      TEXT NOT NULL,
    changed_at REAL NOT NULL,                   -- of the article it was made from
    rows       INTEGER NOT NULL,                -- vectors
    vector     BLOB NOT NULL                    -- 16-bit floats, of length 1 each
) STRICT;
