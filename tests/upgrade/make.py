"""Write the file of the current schema that is kept for upgrade tests: `python -m tests.upgrade.make`.

Run it once for each release that brings a new schema, before the next step is written, and commit the file.
A kept file is never made again after its release: it stands for what lies on users' computers.
"""

from __future__ import annotations

import hashlib
import sys
from importlib import resources
from pathlib import Path

from desktop.storage import migrations
from desktop.storage.store import Store

FOLDER = Path(__file__).resolve().parent

ASKED, LATER = "¿Dónde está mi pedido?\nEl nº es 114-7.", "Где посылка? 🙏"
SLOTTED = ("¿Dónde está {order}?", "{order} 在哪里？", "dónde está 0")

ROWS: dict[str, list[tuple[object, ...]]] = {
    "setting": [("agent_language", '"zh"'), ("font_size", "14")],
    "conversation": [(1, "Ana", "es", "chat", 1000.0, None), (2, "", "", "email", 2000.0, 2500.0)],
    "message": [(1, 1, ASKED, "es", 1001.0), (2, 2, LATER, "ru", 2001.0)],
    "draft": [(1, 0, "我的订单在哪里？", 1002.0)],
    "unit": [
        (1, "es", "zh", *SLOTTED, 2**62, 7, "correction", "", 3, 900.0, "Li", 1, None),
        (2, "es", "zh", "Gracias", "谢谢", "gracias", 5, None, "pack", "starter", 0, 900.0, "", 2, None),
    ],
    "concept": [(1, "Money back to the buyer", "payment", "")],
    "example": [(1, "problem", "es", "¿Dónde está {order_no}?", "order_status", 900.0)],
    "tool": [(1, "order_status", 0, "物流查询页", "", "", "")],
    "script": [(1, "delay_new_date", "yw1", '{"zh": "延误致歉"}', "zh", "delay", '["logistics_delay"]')],
    "script_version": [(1, "es", "[S]Lamento el retraso de {order_no}.", "mark", 900.0, "Li")],
    "reply": [
        (
            1,
            1,
            1,
            "es",
            "很抱歉",
            "Lo siento 🙏",
            1,
            0.2,
            21.5,
            0,
            "[]",
            "logistics_delay",
            "angry",
            "",
            None,
            1003.0,
        )
    ],
    "article": [(1, "vat", "text", "zh", '["customs_tax"]', "[]", "[]", '["VAT"]')],
    "article_version": [(1, "zh", "增值税", "**先看 IOSS 号。** 🙂", "", 900.0, "Li")],
    "article_file": [("ab" * 32, 1004.5, b"\x89PNG")],
    "article_change": [(1, 1, '{"visibility": ["internal", "quotable"]}', 1004.5, "Eve")],
    "article_search": [(1, "{order_no} 关税", 0, None, 1004.0)],
    "break_event": [(1, "short", "taken", 1005.0, 1006.0, 1026.0, 20.0, 0, "", 0)],
    "stress_answer": [(1, "daily", "2026-11-28", 4, None, 1030.0)],
    "term": [(1, 0, "es", "reembolso", "preferred", '["reembolsos"]'), (1, 1, "zh", "退款", "preferred", "[]")],
}
"""What every kept file holds, table by table; a table of a newer schema is missing in older files."""


def main() -> None:
    path = FOLDER / f"schema_{migrations.LATEST:04}.db"
    path.unlink(missing_ok=True)
    store = Store.open(path)
    with store.transaction():
        for table, rows in ROWS.items():
            names = [row[1] for row in store.tuples(f"PRAGMA table_info({table})")][: len(rows[0])]
            places = ", ".join("?" * len(names))
            written = f"INSERT INTO {table}({', '.join(names)}) VALUES ({places})"  # noqa: S608 - names of ours
            store.execute_many(written, rows)
    store.close()
    print(f"{path}: {path.stat().st_size} bytes", file=sys.stderr)  # noqa: T201
    for file in sorted((resources.files("desktop.storage") / "schema").iterdir(), key=lambda f: f.name):
        digest = hashlib.sha256(file.read_text("utf-8").encode()).hexdigest()
        print(f'    "{file.name}": "{digest}",')  # noqa: T201


if __name__ == "__main__":
    main()
