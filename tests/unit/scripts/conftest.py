from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from desktop.domain.issue import Mood, Problem
from desktop.domain.script import Script, ScriptVersion
from desktop.scripts.library import ScriptLibrary
from desktop.storage.store import Store
from tests.fakes import FakeClock

Make = Callable[..., Script]


def script(name: str = "", zh: str = "您好。", **more: object) -> Script:
    """Make a script from its texts by language; what is no language is a field of `Script`."""
    texts = {"zh": zh} | {key: more.pop(key) for key in ("en", "es", "de", "ja", "ru", "it") if key in more}
    fields: dict[str, object] = {"id": 0, "name": name, "code": "", "titles": {"zh": name or "标题"}} | more
    versions = {code: ScriptVersion(code, str(text)) for code, text in texts.items()}
    return Script(versions=versions, **fields)  # type: ignore[arg-type]


DELAY = script(
    "delay_new_date",
    "[S]抱歉，订单 {order_no} 晚了。[A]新的送达日是 {date:+5d}。",
    en="[S]Sorry, order {order_no} is late. [A]It should arrive by {date:+5d}.",
    es="[S]Disculpe, el pedido {order_no} se retrasa. [A]Llegará el {date:+5d}.",
    code="yw1",
    titles={"zh": "延误致歉＋新的送达日", "en": "Delay: apology with a new date"},
    classes=(Problem.LOGISTICS_DELAY,),
    moods=(Mood.WORRIED, Mood.IMPATIENT),
    tone="apologetic",
    tags=("致歉", "物流"),
    scene="delay",
)
REFUND = script(
    "refund_or_resend",
    "可以为您{choice:退款|补发}，请选一种。",
    en="We can {choice:refund you|send it again}. Which do you prefer?",
    code="tk3",
    titles={"zh": "退款或补发请您选", "en": "Refund or resend: your choice"},
    classes=(Problem.RETURN_REFUND, Problem.DAMAGED_ITEM),
    tags=("退款",),
    scene="returns",
)
PRAISE = script(
    "praise_thanks",
    "谢谢您的好评！",
    en="Thank you for your kind words!",
    code="gx1",
    titles={"zh": "感谢好评", "en": "Thanks for praise"},
    classes=(Problem.PRAISE,),
    moods=(Mood.SATISFIED,),
    tone="cheerful",
    scene="praise",
)


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = Store.open(tmp_path / "deskside.db")
    yield opened
    opened.close()


@pytest.fixture
def library(store: Store, clock: FakeClock) -> ScriptLibrary:
    return ScriptLibrary(store, clock)
