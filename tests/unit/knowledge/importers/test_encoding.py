from __future__ import annotations

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.errors import UserFacingError
from desktop.knowledge.importers.encoding import decode

TEXTS = {
    "gb18030": ["退货流程：买家收到货后七天内可以申请。", "尺码表", "使用 App 查询物流，再回复买家"],
    "big5": ["退貨流程：買家收到貨後七天內可以申請。"],
    "cp932": ["返品の流れ：商品到着後7日以内にご連絡ください。", "サイズ表", "関税は誰が払いますか"],
    "euc_jp": ["返品の流れ：商品到着後7日以内にご連絡ください。"],
    "euc_kr": ["반품 절차: 상품 수령 후 7일 이내에 신청하세요.", "관세는 누가 부담하나요"],
    "cp1251": ["Возврат товара: 14 дней", "Кто платит пошлину?"],
    "cp1252": [
        "Rückgabe: 14 Tage für 20 €",
        "¿Dónde está mi pedido?",
        "Les frais sont à votre charge – désolé",
        "Il pacco è tornato, questo è tutto",
        "A devolução não é possível",
    ],
}


@pytest.mark.parametrize(("encoding", "text"), [(name, text) for name, texts in TEXTS.items() for text in texts])
def test_old_code_pages_are_told_by_their_words(encoding: str, text: str) -> None:
    assert decode(f"# A\r\n{text}".encode(encoding)) == f"# A\n{text}"


@pytest.mark.parametrize(
    "data",
    [
        "退货 é".encode(),
        codecs.BOM_UTF8 + "退货 é".encode(),
        "退货 é".encode("utf-16"),
        codecs.BOM_UTF16_BE + "退货 é".encode("utf-16-be"),
        "退货 é".encode("utf-32"),
    ],
)
def test_unicode_is_known_by_its_mark_or_its_form(data: bytes) -> None:
    assert decode(data) == "退货 é"


def test_utf_16_without_a_mark_and_what_a_page_declares() -> None:
    assert decode("plain text é".encode("utf-16-le")) == "plain text é"
    assert decode("plain text".encode("utf-16-be")) == "plain text"
    assert decode(b'<meta charset="iso-8859-2"><p>\xb3\xf3d\xbc') == '<meta charset="iso-8859-2"><p>łódź'
    assert decode('<meta charset="gb2312">龘'.encode("gb18030")).endswith("龘")
    assert decode(b'<meta charset="rot13">\xe9t\xe9').endswith("été")


def test_what_is_no_text_is_refused() -> None:
    with pytest.raises(UserFacingError) as caught:
        decode(b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\xff\xfe")
    assert caught.value.code == "import.encoding"


@given(st.binary())
def test_any_bytes_are_text_or_refused(data: bytes) -> None:
    try:
        assert "\r" not in decode(data)
    except UserFacingError as error:
        assert error.code == "import.encoding"


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"], exclude_characters="\r\x00\ufeff\ufffe")))
def test_utf_8_comes_back(text: str) -> None:
    assert decode(text.encode()) == text
