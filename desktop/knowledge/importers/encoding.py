"""Tells in which encoding a file was written, as editors and spreadsheets of ten languages write them."""

from __future__ import annotations

import codecs
import re
from typing import Final

from desktop.errors import UserFacingError

_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_DECLARED: Final = re.compile(rb"(?:charset|encoding)\s*=\s*[\"']?\s*([A-Za-z][\w.:-]{1,30})", re.IGNORECASE)
_CANDIDATES: Final = ("gb18030", "cp932", "euc_jp", "euc_kr", "cp949", "big5", "cp1251", "cp1252")
_SAMPLE: Final = 64_000

_HAN: Final = re.compile("[\u4e00-\u9fff]")
_KANA: Final = re.compile("[\u3041-\u3096\u30a1-\u30fa\u30fc]")
_HANGUL: Final = re.compile("[\uac00-\ud7a3]")
_CYRILLIC_WORD: Final = re.compile(
    "(?<![\u0400-\u04ff])[\u0410-\u042f\u0401]?[\u0430-\u044f\u0451]{2,}(?![\u0400-\u04ff])"
)
_ACCENTED: Final = re.compile(
    "(?<=[A-Za-z])[\u00c0-\u024f]|[\u00c0-\u024f](?=[A-Za-z])|(?<![^\\W\\d_])[èéàùòìÈÉÀ](?![^\\W\\d_])"
    "|[\u2018-\u201d\u2013\u2014\u20ac\u00a0¿¡«»°ºª§×÷½¼¾²³µ±·]"
)
_WIDE_MARK: Final = re.compile("[\u3000-\u3020\uff01-\uff5e]")
_ODD: Final = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f-\x9f\ue000-\uf8ff\ufffd\uff61-\uff9f]")
_COMMON: Final = frozenset(
    "的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里用道行所"
    "然家种事成方多经么去法学如都同现当没动面起看定天分还进好小部其些主样理心她本前开但因只从想实日军者意无力它与长把"
    "机十民第公此已工使情明性知全三又关点正业外将两高间由问很最重并物手应战向头文体政美相见被利什二等产或新己制身果加"
    "西斯月话合回特代内信表化老给世位次度门任常先海通教儿原东声提立及比员解水名真论处走义各入几口认条平系气题活尔更别"
    "打女变四神总何电数安少报才结反受目太量再感建务做接必场件计管期市直德资命山金指克许统区保至队形社便空决治展马科司"
    "五基眼书非则听白却界达光放强即像难且权思王象完设式色路记南品住告类求据程北边死张该交规万取拉格望觉术领共确传师观"
    "清今切院让识候带导争运退货款买卖订单关税费送请您发客户包裹签收店铺平台商品尺码"
    "這個們來為國會對時說過發後經學現動還進樣開實無與長機關點業將間問體見產門語東處義條氣題變總電數報結務場計書"
    "返品送料商品注文配送税関場合客様日本返金交換確認購入連絡"
    "이다는을를의가에고하지로기은한어서리시나자사도일있그수아대해것인정보부스상주들장니요않중전세만안면제구여경소우비습"
    "합배송반품환불교문객관누담절차령후내신청표즈매구처결취금액택확영업월년간까때문드립감"
)
_JAPANESE: Final = ("cp932", "euc_jp")
_BESIDE_LATIN: Final = re.compile("(?<=[A-Za-z])[\u3400-\u9fff]|[\u3400-\u9fff](?=[a-z])")


def decode(data: bytes) -> str:
    """Return the text of a file, line ends as `\\n`.

    A byte order mark or UTF-8 decides; then what the file declares; then which of the encodings of the ten
    languages yields sensible text. Raises `UserFacingError` (`import.encoding`) where none does.
    """
    for mark, name in _MARKS:
        if data.startswith(mark):
            text = _tried(data, name)
            if text is None:
                raise _unknown()
            return _with_lines(text)
    text = _tried(data, "utf-8")
    if text is None:
        text = _tried(data, _declared(data)) or _guessed(data)
    elif "\x00" in text:
        text = _tried(data, _wide(data))
    if text is None or "\x00" in text:
        raise _unknown()
    return _with_lines(text)


def _tried(data: bytes, name: str) -> str | None:
    try:
        return data.decode(name) if name else None
    except (UnicodeDecodeError, LookupError):
        return None


def _declared(data: bytes) -> str:
    """Return the encoding that a page of HTML or XML names in its head, as Python knows it."""
    found = _DECLARED.search(data[:4096])
    name = found[1].decode("ascii").lower() if found else ""
    wider = {"gb2312": "gb18030", "gbk": "gb18030", "shift_jis": "cp932", "x-sjis": "cp932", "euc-kr": "cp949"}
    name = wider.get(name, "cp1252" if name in ("iso-8859-1", "latin1", "us-ascii") else name)
    try:
        return name if codecs.lookup(name)._is_text_encoding else ""
    except LookupError:
        return ""


def _wide(data: bytes) -> str:
    """Return how UTF-16 without its mark is ordered: letters of ASCII have a zero beside them."""
    even, odd = data[:_SAMPLE:2].count(0), data[1:_SAMPLE:2].count(0)
    return "" if len(data) % 2 or even == odd else ("utf-16-le" if odd > even else "utf-16-be")


def _guessed(data: bytes) -> str | None:
    """Return the text under the encoding that makes the most of it; charset-normalizer names further ones."""
    texts = {name: text for name in _CANDIDATES if (text := _tried(data, name)) is not None}
    best = max(texts, key=lambda name: _sense(texts[name][:_SAMPLE], name), default="")
    if best and _sense(texts[best][:_SAMPLE], best) > 0:
        return texts[best]
    from charset_normalizer import from_bytes

    found = from_bytes(data[:_SAMPLE]).best()
    return _tried(data, found.encoding) if found is not None else None


def _sense(text: str, encoding: str) -> float:
    """Return how much of what is not ASCII looks like one of the ten languages: 1 all of it, below 0 none."""
    foreign = sum(not sign.isascii() for sign in text)
    if not foreign:
        return 0.0
    common = sum(sign in _COMMON for sign in text)
    han, kana, hangul = (len(kind.findall(text)) for kind in (_HAN, _KANA, _HANGUL))
    good = 0.9 * sum(map(len, _CYRILLIC_WORD.findall(text))) + 0.8 * len(_ACCENTED.findall(text))
    good += 0.5 * len(_WIDE_MARK.findall(text))
    odd = 3 * len(_ODD.findall(text)) + len(_BESIDE_LATIN.findall(text))
    if encoding in _JAPANESE:
        good += kana + min(han, 3 * common + kana)
    else:  # Chinese and Korean code pages have kana, too, but their writers do not
        good += min(han + hangul, 3 * common)
        odd += kana
    return (good - odd) / foreign


def _with_lines(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n").removeprefix("\ufeff")


def _unknown() -> UserFacingError:
    return UserFacingError(
        "import.encoding", "The file is written in an unknown encoding, or is no text.", how="Save it as UTF-8."
    )
