from __future__ import annotations

from pathlib import Path

import pytest

from desktop.domain.issue import Mood, Problem, Tier
from desktop.errors import UserFacingError
from desktop.scripts.reading import load_folder, read_file, read_text

GOOD = '''# What this scene is about.
[[script]]
id = "delay_one"
code = "yw1"
title = { zh = "延误", en = "Delay" }
classes = ["logistics_delay", "order_status"]
moods = ["worried"]
tiers = ["advanced", "senior"]
tone = "apologetic"
tags = ["致歉"]
expires_on = 2026-12-31

[script.text]
zh = """
[S]抱歉，{order_no} 晚了。[A]{choice:退款|补发}，{date:+3d} 前。"""
en = """
[S]Sorry about {order_no}. [A]We {choice:refund|resend} by {date:+3d}."""
'''


def test_a_scene_is_read(tmp_path: Path) -> None:
    (tmp_path / "delay.toml").write_text(GOOD, "utf-8")
    (script,) = load_folder(tmp_path)
    assert (script.name, script.code, script.scene, script.tone) == ("delay_one", "yw1", "delay", "apologetic")
    assert script.classes == (Problem.LOGISTICS_DELAY, Problem.ORDER_STATUS)
    assert script.moods == (Mood.WORRIED,)
    assert script.tiers == (Tier.ADVANCED, Tier.SENIOR)
    assert script.titles == {"zh": "延误", "en": "Delay"}
    assert script.tags == ("致歉",)
    assert script.expires_on == "2026-12-31"
    assert script.versions["zh"].body == "[S]抱歉，{order_no} 晚了。[A]{choice:退款|补发}，{date:+3d} 前。"


@pytest.mark.parametrize(
    ("old", "new", "key"),
    [
        ('"logistics_delay"', '"late"', "classes"),
        ('"worried"', '"cross"', "moods"),
        ('"senior"', '"boss"', "tiers"),
        ('"apologetic"', '"nice"', "tone"),
        ('tags = ["致歉"]', 'tags = "致歉"', "tags"),
        ('tags = ["致歉"]', 'tag = ["致歉"]', "tag"),
        ("2026-12-31", '"soon"', "expires_on"),
        ('id = "delay_one"', 'id = "Delay one"', "id"),
        ('code = "yw1"', 'code = "延误"', "code"),
        ('{ zh = "延误", en = "Delay" }', "{ }", "title"),
        ("Sorry about {order_no}", "Sorry about it", "text.en"),
        ("{date:+3d}.", "{date:+5d}.", "text.en"),
        ("{date:+3d}.", "{date:3 days}.", "text.en"),
        ("{choice:refund|resend}", "{choice:refund}", "text.en"),
        ("{choice:refund|resend}", "{choice:refund|resend|both}", "text.en"),
        ("[A]We", "We", "text.en"),
        ("resend} by", "resend by", "text.en"),
        ("[S]抱歉，{order_no} 晚了。[A]{choice:退款|补发}，{date:+3d} 前。", "", "text.zh"),
        ('zh = """\n[S]', 'xx-!! = """\n[S]', ""),
    ],
)
def test_what_is_wrong_is_named_with_file_line_script_and_key(old: str, new: str, key: str) -> None:
    assert GOOD.count(old) == 1
    with pytest.raises(UserFacingError) as told:
        read_text(GOOD.replace(old, new), "delay.toml")
    assert told.value.code == "script.damaged"
    assert told.value.where.startswith("delay.toml, line ")
    if key:
        assert f", {key}: " in told.value.what
        assert told.value.where == "delay.toml, line 3"


def test_no_toml_is_told_with_its_line() -> None:
    with pytest.raises(UserFacingError) as told:
        read_text('[[script]]\nid = "x"\ntitle = {', "a.toml")
    assert told.value.where == "a.toml, line 3"


def test_an_encoding_that_is_not_utf8_is_told(tmp_path: Path) -> None:
    path = tmp_path / "a.toml"
    path.write_bytes(GOOD.encode("gb18030"))
    with pytest.raises(UserFacingError) as told:
        read_file(path)
    assert (told.value.code, told.value.where) == ("script.damaged", "a.toml")


def test_the_same_name_or_code_twice_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.toml").write_text(GOOD, "utf-8")
    (tmp_path / "b.toml").write_text(GOOD.replace("yw1", "yw2"), "utf-8")
    with pytest.raises(UserFacingError, match="delay_one"):
        load_folder(tmp_path)
    (tmp_path / "b.toml").write_text(GOOD.replace("delay_one", "delay_two"), "utf-8")
    with pytest.raises(UserFacingError, match="yw1"):
        load_folder(tmp_path)
    with pytest.raises(UserFacingError, match="twice"):
        read_text(GOOD + GOOD, "c.toml")


def test_a_variant_of_nothing_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.toml").write_text(GOOD.replace("tone =", 'variant_of = "delay_zero"\ntone ='), "utf-8")
    with pytest.raises(UserFacingError, match="delay_zero"):
        load_folder(tmp_path)


def test_strange_tables_are_told() -> None:
    for text in ('script = "x"', "[other]\nx = 1", 'script = ["x"]'):
        with pytest.raises(UserFacingError):
            read_text(text, "a.toml")
