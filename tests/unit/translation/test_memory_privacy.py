"""What identifies a buyer never reaches the disk: looked for in the bytes of an unencrypted store."""

from __future__ import annotations

import re
from itertools import pairwise
from pathlib import Path

import pytest

from desktop.domain.translation import UnitOrigin
from desktop.language.entities import EntityFinder
from desktop.storage.store import Store
from desktop.translation.memory import NewUnit, TranslationMemory
from tests.generate import messages

LEXICONS = Path(__file__).resolve().parents[3] / "resources" / "lexicons"
_PRIVATE = re.compile(r"\d{5}|\d-\d{7}|@|://|^\+")


def _bytes(folder: Path) -> bytes:
    return b"".join(path.read_bytes() for path in sorted(folder.iterdir()))


def _digits(text: str) -> str:
    return re.sub(r"\D", "", text)


def test_no_private_value_is_in_the_file(tmp_path: Path) -> None:
    store = Store.open(tmp_path / "memory.db")
    memory = TranslationMemory(store, EntityFinder(LEXICONS), LEXICONS)
    private: set[str] = set()
    units = []
    for language in ("zh", "en", "es", "pt", "fr", "de", "it", "ru", "ja", "ko"):
        for number, (text, spans) in enumerate(messages(language, 16)):
            values = [text[start:end] for start, end in spans]
            private.update(value for value in values if _PRIVATE.search(value))
            target = f"{language}{chr(97 + number)}客户提到" + "和".join(values) + "，请处理"
            # Also as an agent writes them: without the signs between, or only the end.
            target += "".join(f"（{_digits(v)[-8:]}）" for v in values if len(_digits(v)) > 8)
            if number % 2:
                memory.add(text, target, language, "fr", origin=UnitOrigin.CORRECTION, author="agent")
                memory.add(text, target + "。", language, "fr", origin=UnitOrigin.CORRECTION)
            else:
                units.append(NewUnit(language, "fr", text, target))
    memory.add_many(units, UnitOrigin.IMPORT)
    memory.lookup(next(iter(messages("en", 1)))[0], "en", "fr")
    written = _bytes(tmp_path)
    plain = written.decode("utf-8", "replace")
    assert len(private) > 100
    assert [value for value in private if value in plain] == []
    assert [v for v in private if len(_digits(v)) >= 8 and _digits(v)[-8:] in plain] == []
    store.close()
    assert [value for value in private if value in _bytes(tmp_path).decode("utf-8", "replace")] == []


def test_a_correction_is_masked_in_every_column(tmp_path: Path) -> None:
    store = Store.open(tmp_path / "memory.db")
    memory = TranslationMemory(store, EntityFinder(LEXICONS), LEXICONS)
    memory.add(
        "Hi, order 114-2286740-5519038, tracking LP00123456789012, call +49 170 1234567 or ana@post.example",
        "订单114-2286740-5519038（尾号5519038），单号LP00123456789012，电话01701234567，邮箱ANA@post.example",
        "en",
        "zh",
        origin=UnitOrigin.CORRECTION,
    )
    for row in store.tuples("SELECT source, target, folded FROM unit"):
        for column in row:
            assert not re.search(r"\d{3}|ana@|ANA@|post", column), column
    store.close()
    data = _bytes(tmp_path)
    for secret in (b"5519038", b"2286740", b"LP00", b"1234567", b"post.example"):
        assert secret not in data


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("Card 4111 1111 1111 1234 was charged", "卡被扣款"),
        ("Card 4111-1111-1111-1234 was charged", "卡4111被扣款，尾号1111 1234"),
        ("My account is DE89 3704 0044 0532 0130 00", "请用该账户"),
        ("My account is DE89370400440532013000", "请用该账户"),
        ("My account is de89 3704 0044 0532 0130 00", "DE89370400440532013000"),
        ("My passport is E12345678", "护照如上"),
        ("order AB_2192-X please", "请处理"),
        ("order number: A12B please", "请处理"),
        ("order #99 please", "请处理"),
        ("tracking AB12CD34EF", "运单"),
        ("Write to @bob_smith1234 there", "联系@bob_smith1234"),
        ("Write to ＠bob_smith1234 there", "请联系他"),
        ("my account 50.000.123", "账户"),
        ("My CPF is 123.456.789-09", "我的税号如上"),
        ("I paid $4,999.00 on 3/12/2026", "已付款"),
        ("Ich zahlte 4.999,00 € am 12. März", "已付款"),
    ],
)
def test_a_private_value_that_the_target_writes_otherwise_is_not_kept(
    tmp_path: Path, source: str, target: str
) -> None:
    store = Store.open(tmp_path / "memory.db")
    memory = TranslationMemory(store, EntityFinder(LEXICONS), LEXICONS)
    language = "de" if "März" in source else "en"
    unit = memory.add(source, target, language, "zh", origin=UnitOrigin.CORRECTION)
    data = _bytes(tmp_path).decode("utf-8", "replace")  # with the log of what was written last
    store.close()
    groups = re.findall(r"#?[A-Z]*\d[\d.,/_-]*[A-Z]*\d*|@?bob_smith\d*", source)
    groups = [group.strip(".,") for group in groups if len(group.strip(".,")) > 2]
    assert groups
    secrets = [*groups, *(f"{a} {b}" for a, b in pairwise(groups)), "bob_smith", "März"]
    for text in (data, _bytes(tmp_path).decode("utf-8", "replace")):
        assert unit.source in text
        assert [secret for secret in secrets if secret in text] == []
