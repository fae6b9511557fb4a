"""Reads documents of Word: by way of HTML, their pictures as attachments."""

from __future__ import annotations

import io
import warnings
from typing import Any

from desktop.errors import UserFacingError
from desktop.knowledge.importers.archive import check_archive, damaged
from desktop.knowledge.importers.html import converted
from desktop.knowledge.importers.markdown import language_of_name, named
from desktop.knowledge.importers.pictures import Pictures
from desktop.knowledge.importers.records import Record, Source

_STYLES = """
p[style-name='Title'] => h1:fresh
p[style-name='标题'] => h1:fresh
p[style-name='Subtitle'] => p:fresh
p[style-name='Quote'] => blockquote:fresh
p[style-name='Intense Quote'] => blockquote:fresh
"""


def read(source: Source, held: list[int]) -> list[Record]:
    """Read the one article of a document. Raises `UserFacingError` (`import.*`)."""
    data = source.data()
    check_archive(data, "word/document.xml")
    pictures = Pictures(source, held)
    found: dict[str, str] = {}

    def picture(image: Any) -> dict[str, str]:
        """Attach a picture and return its name as an address; one that lies elsewhere is never fetched."""
        try:
            with image.open() as file:
                content = file.read()
            name = pictures.add(content)
        except UserFacingError as error:
            source.notice(0, f"A picture was left out: {error.what}")
            return {}
        except (KeyError, ValueError, OSError) as error:
            source.notice(0, f"A picture was left out: {error}")
            return {}
        found[f"picture-{len(found)}"] = name
        return {"src": f"picture-{len(found) - 1}"}

    page = converted(_html(data, picture), lambda address, called: found.get(address, ""))
    if not page.body.strip():
        raise UserFacingError("import.empty", "The document has no text.", how="Write its text, or leave it out.")
    stem, language = language_of_name(source.path.stem)
    return [Record(page.title or named(stem), page.body, language=language, files=pictures.files)]


def _html(data: bytes, picture: Any) -> str:
    import mammoth

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            result = mammoth.convert_to_html(
                io.BytesIO(data),
                style_map=_STYLES,
                include_embedded_style_map=False,
                external_file_access=False,
                convert_image=mammoth.images.img_element(picture),
            )
        except (RecursionError, MemoryError) as error:
            raise damaged("it is nested too deeply") from error
        except Exception as error:
            raise damaged(f"{type(error).__name__} {error}".strip()) from error
    return str(result.value)
