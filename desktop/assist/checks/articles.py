"""What was read in the knowledge base: internal words stay in the house, an expired article is told."""

from __future__ import annotations

from collections.abc import Iterator

from desktop.assist.checks.reply import Objection, Reply
from desktop.domain.reply import Side
from desktop.knowledge import quoting


class Articles:
    """Looks at the articles that were opened for this reply."""

    def find(self, reply: Reply) -> Iterator[Objection]:
        context = reply.context
        for article in context.articles:
            kept = quoting.kept_in(article)
            title = article.in_language(reply.source_language).title
            for side, text in ((Side.TARGET, reply.text), (Side.SOURCE, reply.source)):
                for start, end in quoting.leaks(text, kept) if kept else ():
                    yield Objection("quote_internal", side, start, end, text[start:end], values={"title": title})
        for article in context.quoted:
            if article.expired(context.today):
                title = article.in_language(reply.source_language).title
                yield Objection("article_expired", text=article.expires_on, values={"title": title})
