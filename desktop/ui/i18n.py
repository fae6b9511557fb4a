"""The language of the window: ours and Qt's own words."""

from __future__ import annotations

import logging
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QObject, QTranslator

log = logging.getLogger(__name__)

KNOWN = ("zh_CN", "en")


def resolve(wanted: str, system: list[str] | None = None) -> str:
    """Return `zh_CN` or `en`: the wanted one, else the system's, else Chinese."""
    if wanted in KNOWN:
        return wanted
    first = (system if system is not None else QLocale.system().uiLanguages())[:1]
    return "en" if first and first[0].casefold().startswith("en") else "zh_CN"


class Translations(QObject):
    """Installs the translators of one language and takes those of the other out."""

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folder = folder
        self._installed: list[QTranslator] = []
        self.current = ""

    def use(self, wanted: str) -> str:
        """Speak a language from now on (widgets built before keep theirs) and return it."""
        name = resolve(wanted)
        if name == self.current:
            return name
        self.remove()
        qt = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        for place, stem in ((qt, f"qtbase_{name}"), (str(self._folder), f"deskside_{name}")):
            translator = QTranslator(self)
            if translator.load(stem, place):
                QCoreApplication.installTranslator(translator)
                self._installed.append(translator)
            elif stem.startswith("deskside"):
                log.warning("%s.qm is missing in %s: the window speaks English", stem, place)
        self.current = name
        return name

    def remove(self) -> None:
        for translator in self._installed:
            QCoreApplication.removeTranslator(translator)
        self._installed.clear()
        self.current = ""
