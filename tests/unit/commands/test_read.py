from __future__ import annotations

import json
from pathlib import Path

from tests.models import build_argos_model
from tests.unit.commands.conftest import Run

KEYS = {"text", "language", "translation", "segments", "entities", "terms", "gist", "note", "seconds"}


def test_reads_messages_with_stable_keys(run: Run) -> None:
    ran = run("read", "--json", "¿Dónde está mi pedido 114-3941689-8772232?", "Thanks a lot")
    assert ran.status == 0
    first, second = ran.rows
    assert first.keys() >= KEYS
    assert (first["language"], second["language"]) == ("es", "en")
    assert first["entities"][0]["kind"] == "order"
    assert first["segments"][0].keys() >= {"source", "target", "origin", "score"}


def test_the_terminal_says_once_that_a_sentence_is_not_translated(run: Run) -> None:
    ran = run("read", "--lang", "ko", "노란 우산이 창가에 세 개 있어요.")
    assert "NOT TRANSLATED" in ran.out
    assert "! untranslated" not in ran.out


def test_the_terminal_says_what_it_is_about_first_and_last_why_it_is_not_read(run: Run) -> None:
    lines = run("read", "--lang", "ko", "환불해 주세요. 제 돈을 돌려주세요.").out.splitlines()
    assert lines[1].lstrip().startswith("gist (")
    assert "NOT TRANSLATED" in lines[2]
    assert "no model translates ko -> zh (engine.no_model)" in lines[-1]
    assert "deskside model install FILE" in lines[-1]


def test_translates_with_an_installed_model_and_learns(run: Run, tmp_path: Path) -> None:
    words = {"hola": "你好", "mundo": "世界", "paquete": "包裹"}
    path = build_argos_model(tmp_path, "es", "zh", words)
    assert run("model", "install", str(path)).status == 0
    before = run("read", "--json", "--lang", "es", "mundo paquete").rows[0]
    assert [s["origin"] for s in before["segments"]] == ["model"]
    assert before["translation"] == "世界包裹"
    run("memory", "add", "--lang", "es", "mundo paquete", "全球包裹")
    after = run("read", "--json", "--lang", "es", "mundo paquete").rows[0]
    assert (after["translation"], after["segments"][0]["origin"]) == ("全球包裹", "memory")


def test_takes_a_whole_message_from_standard_input(run: Run) -> None:
    ran = run("read", "--json", stdin=b"Guten Tag.\nWo ist mein Paket?")
    assert [row["language"] for row in ran.rows] == ["de"]
    assert len(ran.rows[0]["segments"]) == 2


def test_understands_a_chinese_console(run: Run) -> None:
    assert run("read", "--json", stdin="请问什么时候发货？".encode("gb18030")).rows[0]["language"] == "zh"


def test_takes_plain_and_json_lines(run: Run, tmp_path: Path) -> None:
    plain = tmp_path / "plain.txt"
    plain.write_text("Where is it?\n\nGrazie mille\n", "utf-8")
    assert [row["language"] for row in run("read", "--json", "--file", str(plain)).rows] == ["en", "it"]
    lines = tmp_path / "lines.jsonl"
    lines.write_text(json.dumps({"text": "Material", "lang": "pt"}) + "\n", "utf-8")
    assert run("read", "--json", "--file", str(lines)).rows[0]["language"] == "pt"


def test_a_bad_line_is_told_with_its_number_and_the_rest_is_read(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "lines.jsonl"
    path.write_text('{"text": "Where is it?"}\n{"txt": 1}\nnonsense\n{"text": "Thanks"}\n', "utf-8")
    ran = run("read", "--json", "--file", str(path))
    assert ran.status == 1
    assert [row.get("language", row.get("error", {}).get("code")) for row in ran.rows] == [
        "en",
        "read.bad_line",
        "read.bad_line",
        "en",
    ]
    assert "line 2" in ran.err
    assert "line 3" in ran.err


def test_a_missing_file_is_told(run: Run, tmp_path: Path) -> None:
    ran = run("read", "--file", str(tmp_path / "none.txt"))
    assert ran.status == 1
    assert "none.txt" in ran.err
    assert "Traceback" not in ran.err


def test_only_texts_are_read(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "lines.jsonl"
    rows = ['{"text": "hola", "lang": 5}', '{"text": null}', '{"text": "one\u2028message"}']
    path.write_text("\n".join(rows), "utf-8")
    ran = run("read", "--json", "--file", str(path))
    assert [row.get("error", {}).get("code") for row in ran.rows] == ["read.bad_line", "read.bad_line", None]
    assert run("read", "hola", "--file", str(path)).status == 1


def test_a_language_with_its_region_is_that_language(run: Run) -> None:
    assert run("read", "--json", "--lang", "es-MX", "hola").rows[0]["language"] == "es"
