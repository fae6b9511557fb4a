from __future__ import annotations

import json
from pathlib import Path

from tests.unit.commands.conftest import Run

SECRET = "内部赔付上限是订单金额的百分之三十，超过必须主管批准。"


def test_words_of_an_internal_article_are_kept_in_the_house(run: Run, tmp_path: Path) -> None:
    body = tmp_path / "limit.md"
    body.write_text(f"{SECRET}\n\n> 我们可以先退您一部分款。", "utf-8")
    assert run("article", "add", "赔付上限", "--file", str(body)).status == 0
    held = run("check", "--to", "zh", "--json", stdin=f"您好！{SECRET}".encode())
    assert held.status == 1
    found = {finding["rule"]: finding for finding in held.rows[0]["findings"]}
    assert found["quote_internal"]["text"] == SECRET
    source = run("check", "--to", "en", "--source", SECRET, stdin=b"Thank you for waiting.")
    assert source.status == 1
    assert "赔付上限" in json.dumps(found, ensure_ascii=False)


def test_what_was_written_for_buyers_may_go_out(run: Run) -> None:
    text = "Hello Maria, thank you for waiting. We will write to you on 3 December 2026."
    ran = run("check", "--to", "en", stdin=text.encode())
    assert (ran.status, ran.out.strip()) == (0, "nothing stands against it")
