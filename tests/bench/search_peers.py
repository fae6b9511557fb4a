"""Other ways to search the same articles: tantivy, FTS5's trigrams, FTS5 ranking all it finds, and a plain scan."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from desktop.knowledge.query import parse
from desktop.knowledge.snippets import plain
from desktop.knowledge.words import folded, is_wide, pairs, pieces, written
from desktop.storage.store import Store

LIMIT = 20


class Tantivy:
    """tantivy with our words (it cuts no Chinese by itself), weights as ours, the last word as a beginning."""

    def __init__(self, folder: Path) -> None:
        import tantivy

        folder.mkdir(parents=True, exist_ok=True)
        self.folder = folder
        self._tantivy = tantivy
        builder = tantivy.SchemaBuilder()
        builder.add_integer_field("id", stored=True)
        for name in ("title", "tags", "body"):
            builder.add_text_field(name, stored=False, tokenizer_name="whitespace")
        self._schema = builder.build()
        self._index = tantivy.Index(self._schema, path=str(folder))
        self._searcher: Any = None

    def fill(self, rows: Iterable[tuple[int, str, str, str]]) -> None:
        """Index id, title, tags and body anew."""
        writer = self._index.writer(heap_size=200_000_000, num_threads=1)
        writer.delete_all_documents()
        for number, title, tags, body in rows:
            words = {
                n: " ".join(written(pieces(folded(t))))
                for n, t in (("title", title), ("tags", tags), ("body", body))
            }
            writer.add_document(self._tantivy.Document(id=number, **words))
        writer.commit()
        writer.wait_merging_threads()
        self.open()

    def open(self) -> None:
        """Search what is on the disk now."""
        self._index.reload()
        self._searcher = self._index.searcher()

    def search(self, typed: str) -> int:
        """Return how many of the best 20 it finds."""
        query = self._query(typed)
        if query is None:
            return 0
        found = self._searcher.search(query, LIMIT, count=False).hits
        return len([self._searcher.doc(address)["id"] for _, address in found])

    def size(self) -> int:
        return sum(path.stat().st_size for path in self.folder.rglob("*"))

    def _query(self, typed: str) -> Any:
        query, occur = self._tantivy.Query, self._tantivy.Occur
        every = []
        for term in parse(typed).terms:
            either = []
            for name, weight in (("title", 8.0), ("tags", 5.0), ("body", 1.0)):
                for word in term.words:
                    either.append((occur.Should, query.boost_query(self._one(name, word, term.growing), weight)))
            every.append((occur.Must, query.boolean_query(either)))
        return query.boolean_query(every) if every else None

    def _one(self, name: str, word: str, growing: bool) -> Any:
        query = self._tantivy.Query
        if is_wide(word):
            found = pairs(word)
            if not found:
                return query.regex_query(self._schema, name, f"{word}.*")
            if len(found) == 1:
                return query.term_query(self._schema, name, found[0])
            return query.phrase_query(self._schema, name, found)
        if growing:
            return query.regex_query(self._schema, name, f"{re.escape(word)}.*")
        return query.term_query(self._schema, name, word)


class Trigram:
    """FTS5's trigram tokenizer in an unencrypted file of its own, ranked by bm25 with our weights."""

    def __init__(self, path: Path) -> None:
        from sqlcipher3 import dbapi2

        path.unlink(missing_ok=True)
        self.path = path
        self._connection = dbapi2.connect(str(path), isolation_level=None)
        self._connection.execute(
            "CREATE VIRTUAL TABLE t USING fts5("
            "title, tags, body, content = '', tokenize = 'trigram remove_diacritics 1')"
        )

    def fill(self, rows: Iterable[tuple[int, str, str, str]]) -> None:
        """Index id, title, tags and body."""
        self._connection.execute("BEGIN")
        self._connection.executemany("INSERT INTO t(rowid, title, tags, body) VALUES (?, ?, ?, ?)", rows)
        self._connection.execute("COMMIT")

    def search(self, typed: str) -> int:
        """Return how many of the best 20 it finds; nothing under three characters."""
        terms = [word.replace('"', "") for word in typed.split() if len(word) > 2]
        if not terms:
            return 0
        expression = " AND ".join(f'"{term}"' for term in terms)
        return len(
            self._connection.execute(
                "SELECT rowid FROM t WHERE t MATCH ? ORDER BY bm25(t, 8, 5, 1) LIMIT 20", (expression,)
            ).fetchall()
        )

    def size(self) -> int:
        return self.path.stat().st_size

    def close(self) -> None:
        self._connection.close()


def ranked(store: Store, typed: str) -> int:
    """Ask our index as one usually asks FTS5: all rows ranked by bm25, the best 20."""
    words = []
    for term in parse(typed).terms:
        for word in term.words:
            found = pairs(word) if is_wide(word) else [word]
            words.append(f'"{" ".join(found)}"' if found else f'"{word}"*')
            if term.growing and found == [word]:
                words[-1] += "*"
    if not words:
        return 0
    return len(
        store.tuples(
            "SELECT rowid FROM article_index WHERE article_index MATCH ?"
            " ORDER BY bm25(article_index, 8, 5, 1, 0) LIMIT 20",
            (" AND ".join(words),),
        )
    )


def texts(store: Store) -> Iterable[tuple[int, str, str, str]]:
    """Yield id, title, tags and plain body of all texts, in chunks."""
    last = 0
    while rows := store.tuples(
        "SELECT a.id, v.title, a.tags, v.body FROM article a JOIN article_version v ON v.article_id = a.id"
        " WHERE a.id > ? ORDER BY a.id LIMIT 2000",
        (last,),
    ):
        for number, title, tags, body in rows:
            yield number, title, " ".join(json.loads(tags)), plain(body)
        last = rows[-1][0]
