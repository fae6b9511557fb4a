from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.knowledge.plain_text import blocks

SHOES = """| foot (cm) | EU | UK | US women | US men |
|:--|--:|---|---|---|
| 22.5 | 36 | 3–3.5 | 5.5 | – |
| 24.0 | 38 |  | 7 | 6 |
| socks | **one size** |
"""


def text(body: str) -> str:
    return "\n\n".join(blocks(body))


def test_a_narrow_table_names_its_head_once() -> None:
    body = "| Paid with | Usual time | Note |\n|---|---|---|\n| Pix | same day | - |\n| Card | 5–10 days | later |"
    assert text(body) == "Paid with – Usual time – Note\nPix – same day\nCard – 5–10 days – later"


def test_in_a_wide_table_each_cell_has_its_head_before_it_and_empty_ones_are_left_out() -> None:
    assert text(SHOES).split("\n") == [
        "foot (cm): 22.5 – EU: 36 – UK: 3–3.5 – US women: 5.5",
        "foot (cm): 24.0 – EU: 38 – US women: 7 – US men: 6",
        "socks – EU: one size",
    ]


def test_a_missing_cell_moves_no_other_under_its_head() -> None:
    body = "| Ort | Frist | Ausweis |\n|---|---|---|\n| Post |  | Pass |\n|  | 3 Tage | Code |"
    assert text(body) == "Ort – Frist – Ausweis\nPost – Ausweis: Pass\nFrist: 3 Tage – Ausweis: Code"


def test_a_table_without_a_name_over_its_first_column() -> None:
    body = "| | 英国 | 美国 |\n|---|---|---|\n| 日期 | 12 March | March 12 |"
    assert text(body) == "日期 – 英国：12 March – 美国：March 12"


def test_a_table_without_any_head_is_its_rows() -> None:
    assert text("| | |\n|---|---|\n| S | 36 |\n| | |\n| M | 38 |") == "S – 36\nM – 38"


@pytest.mark.parametrize(("head", "colon"), [("国家", "："), ("サイズ", "："), ("사이즈", ": "), ("Taille", ": ")])
def test_the_colon_is_that_of_the_script(head: str, colon: str) -> None:
    body = f"| | {head} | {head} |\n|---|---|---|\n| A | 1 | 2 |"
    assert text(body) == f"A – {head}{colon}1 – {head}{colon}2"


def test_marks_within_cells_are_gone_and_their_words_stay() -> None:
    body = (
        "| **Code** | what it says |\n|---|---|\n| `E-12` | *not* ~~always~~ \\* 5 \\| 6 |\n"
        "| [see](https://shop.example/a) | one<br>two ![a red plug](plug.png) &amp; <b> |"
    )
    assert text(body).split("\n") == [
        "Code – what it says",
        "E-12 – not always * 5 | 6",
        "see (https://shop.example/a) – one; two a red plug & <b>",
    ]


def test_a_mark_leaves_no_blank_where_chinese_goes_on() -> None:
    assert text("门牌写在街道**后面**；\n请核对。") == "门牌写在街道后面；请核对。"
    assert text("Please **check**\nthe address.") == "Please check the address."


def test_cells_keep_their_order_where_the_script_runs_from_right_to_left() -> None:
    arabic = "| المقاس | EU |\n|---|---|\n| صغير | 36 |\n| US 7 | 40 cm |"
    assert text(arabic).split("\n") == [
        "\u200f\u2068المقاس\u2069 – \u2068EU\u2069",
        "\u200f\u2068صغير\u2069 – \u206836\u2069",
        "\u200f\u2068US 7\u2069 – \u206840 cm\u2069",
    ]
    english = "| Word | Language |\n|---|---|\n| شكرا | Arabic |\n| תודה | Hebrew |"
    assert text(english).split("\n")[1] == "\u200e\u2068شكرا\u2069 – \u2068Arabic\u2069"
    assert not set(text(SHOES)) & set("\u200e\u200f\u2068\u2069")


def test_items_of_a_list_are_lines() -> None:
    body = "Please:\n\n3. **Open** it.\n4. Take a photo:\n   - of the box\n   - of the label\n5. Send it.\n\nBye."
    assert list(blocks(body)) == [
        "Please:",
        "3. Open it.\n4. Take a photo:\n  • of the box\n  • of the label\n5. Send it.",
        "Bye.",
    ]


def test_a_table_may_stand_in_a_list_or_a_quotation() -> None:
    assert text("> For you:\n>\n> | a | b |\n> |---|---|\n> | 1 | 2 |") == "For you:\na – b\n1 – 2"
    assert text("- For you:\n\n  | a | b |\n  |---|---|\n  | 1 | 2 |") == "• For you:\na – b\n1 – 2"


def test_headings_are_told_where_they_are_wanted() -> None:
    assert text("# Sizes\nAll of them.\n\n---\n\n```\nS|M\n```") == "All of them.\n\nS|M"
    assert list(blocks("# Sizes\nAll.", headings=True)) == ["Sizes", "All."]


@given(st.text(alphabet=st.sampled_from("|-:> \n#*_`~[]()<>!1.aא中\\&;\ud800")))
def test_any_text_has_a_plain_form(body: str) -> None:
    assert all(block.strip() == block != "" for block in blocks(body))
