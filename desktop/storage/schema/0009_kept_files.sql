-- The files of articles lie in the store: encrypted like it, and in every copy of it. Who changed what about an article.

CREATE TABLE article_file (                     -- a file that articles name, or that one is about to name
    hash     TEXT PRIMARY KEY,                  -- SHA-256, hexadecimal
    added_at REAL NOT NULL,                     -- when somebody attached it last
    content  BLOB NOT NULL
) STRICT;

CREATE TABLE article_change (                   -- what was changed beside the texts, oldest first
    id         INTEGER PRIMARY KEY,
    article_id INTEGER NOT NULL REFERENCES article(id) ON DELETE CASCADE,
    fields     TEXT NOT NULL,                   -- JSON: {"visibility": ["internal", "quotable"]}
    changed_at REAL NOT NULL,
    changed_by TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX article_change_of_article ON article_change(article_id, id);
