from __future__ import annotations

import pytest

from tests.unit.commands.conftest import Run

HELD = "您好，您的包裹在海关被扣了，请提供身份证明。"


def test_a_script_is_filled_and_checked(run: Run) -> None:
    ran = run(
        "reply", "--script", "yw1", "--to", "es", "--set", "order_no=8174520039", "--set", "place=Madrid", "--json"
    )
    (row,) = ran.rows
    assert ran.status == 0, row["findings"]
    assert "8174520039" in row["text"]
    assert "Madrid" in row["text"]
    assert row["missing"] == row["scripts"] == []
    assert row["note"] == ""


def test_what_is_still_empty_stops_it(run: Run) -> None:
    ran = run("reply", "--script", "yw1", "--to", "es", "--json")
    (row,) = ran.rows
    assert ran.status == 1
    assert "order_no" in row["missing"]
    assert "placeholder_empty" in {finding["rule"] for finding in row["findings"]}


def test_without_a_model_it_says_so_and_names_the_nearest_scripts(run: Run) -> None:
    ran = run("reply", HELD, "--to", "fr")
    assert ran.status == 1
    assert "cannot be translated: no model translates zh -> fr" in ran.out
    assert "海关要求补材料" in ran.out
    (row,) = run("reply", HELD, "--to", "fr", "--json").rows
    assert (row["text"], row["note"]) == ("", "engine.no_model")
    first = row["scripts"][0]
    assert set(first) == {"id", "name", "code", "title", "score"}
    assert first["name"] == "customs_documents"
    assert 1 < len(row["scripts"]) <= 5
    (picked,) = run("reply", "--script", str(first["id"]), "--to", "fr", "--json").rows
    assert picked["script"] == first["id"], "what is named can be taken"


def test_what_the_starter_model_only_guessed_is_held_and_the_nearest_scripts_are_named(run: Run) -> None:
    (row,) = run("reply", HELD, "--to", "es", "--json").rows
    assert row["machine"]
    assert {f["rule"]: f["severity"] for f in row["findings"]}["machine_doubtful"] == "block"
    assert row["scripts"][0]["name"] == "customs_documents"


def test_what_is_only_half_translated_is_not_called_untranslated(run: Run) -> None:
    run("memory", "add", "您的包裹已经寄出。", "Votre colis est parti.", "--lang", "zh", "--to", "fr")
    told = run("reply", "您的包裹已经寄出。苹果很好吃。", "--to", "fr").out
    assert "Not all of this is translated: no model translates zh -> fr (engine.no_model)" in told
    assert "deskside model install FILE" in told
    assert "This cannot be translated: no model" in run("reply", "苹果很好吃。", "--to", "fr").out


def test_what_no_script_says_names_none(run: Run) -> None:
    (row,) = run("reply", "苹果很好吃", "--to", "fr", "--json").rows
    assert row["scripts"] == []
    assert "deskside script search" in run("reply", "苹果很好吃", "--to", "fr").out


def test_what_the_memory_knows_needs_no_script(run: Run) -> None:
    assert (
        run("memory", "add", "您的包裹已经寄出。", "Su paquete ya salió.", "--lang", "zh", "--to", "es").status == 0
    )
    ran = run("reply", "您的包裹已经寄出。", "--to", "es", "--json")
    (row,) = ran.rows
    assert (row["text"], row["note"], row["scripts"], row["machine"]) == ("Su paquete ya salió.", "", [], False)
    assert ran.status == 0


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("--to", "es"), "reply.what"),
        (("您好", "--script", "yw1", "--to", "es"), "reply.what"),
        (("--script", "none_such", "--to", "es"), "script.unknown"),
        (("--script", "yw1", "--to", "nl"), "script.language"),
        (("--script", "yw1", "--to", "es", "--set", "place"), "reply.set"),
        (("--script", "yw1", "--to", "es", "--set", "amount=3"), "reply.placeholder"),
    ],
)
def test_wrong_use_is_told(run: Run, arguments: tuple[str, ...], code: str) -> None:
    ran = run("reply", *arguments, "--json")
    assert ran.status == 1
    assert ran.rows[0]["error"]["code"] == code


def test_an_amount_without_a_currency_is_the_marketplaces_or_is_told(run: Run) -> None:
    given = ("reply", "--script", "damage_partial_refund", "--to", "ja", "--set", "amount=2500", "--json")
    (row,) = run(*given, "--channel", "rakuten").rows
    assert "2,500" in row["text"]
    assert "amount" not in row["missing"]
    wrong = run("reply", "--script", "damage_partial_refund", "--to", "en", "--set", "amount=25", "--json").rows[0]
    assert wrong["error"]["code"] == "reply.currency"
    assert "--set amount='USD 25.00'" in wrong["error"]["how"]
