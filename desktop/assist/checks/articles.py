"""What stands in the knowledge base: internal words stay in the house, an expired article is told."""

from __future__ import annotations

from collections.abc import Iterator

from desktop.assist.checks.reply import Objection, Reply
from desktop.domain.reply import Side


class Articles:
    """Looks at what of the knowledge base stands in the reply."""

    def find(self, reply: Reply) -> Iterator[Objection]:
        context = reply.context
        for leak in context.leaks:
            text = context.text if leak.side is Side.TARGET else context.source
            said = text[leak.start : leak.end]
            yield Objection("quote_internal", leak.side, leak.start, leak.end, said, values={"title": leak.title})
        for article in context.quoted:
            if article.expired(context.today):
                title = article.in_language(reply.source_language).title
                yield Objection("article_expired", text=article.expires_on, values={"title": title})
