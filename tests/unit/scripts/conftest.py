from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from desktop.domain.issue import Mood, Problem
from desktop.domain.script import Reason, Script, ScriptHit, ScriptVersion
from desktop.domain.triage import MoodGuess, ProblemGuess, Triage
from desktop.scripts.effectiveness import Effectiveness
from desktop.scripts.library import ScriptLibrary
from desktop.scripts.picker import Picker
from desktop.scripts.reading import load_folder
from desktop.storage.store import Store
from tests.fakes import FakeClock

STARTER = Path(__file__).parents[3] / "resources" / "packs" / "starter" / "scripts"
TODAY = datetime.date(2026, 6, 1)
LATE = Triage(
    (ProblemGuess(Problem.LOGISTICS_DELAY, 0.9), ProblemGuess(Problem.RETURN_REFUND, 0.1)),
    MoodGuess(Mood.IMPATIENT, 0.8),
)


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


class Desk:
    """A picker over some scripts, asked as the window asks it."""

    def __init__(self, store: Store, library: ScriptLibrary) -> None:
        self.store, self.library = store, library
        self.effectiveness = Effectiveness(store)
        self.picker = Picker(library, self.effectiveness)

    def pick(
        self,
        query: str = "",
        triage: Triage | None = None,
        language: str = "en",
        marketplace: str = "",
        limit: int = 20,
        agent: str = "zh",
    ) -> tuple[ScriptHit, ...]:
        return self.picker.pick(
            query,
            triage=triage,
            language=language,
            agent_language=agent,
            marketplace=marketplace,
            limit=limit,
            today=TODAY,
        )

    def names(self, query: str = "", triage: Triage | None = None, **more: object) -> list[str]:
        return [hit.script.name for hit in self.pick(query, triage, **more)]  # type: ignore[arg-type]

    def reply(self, script_id: int, outcome: str = "", sent_at: float = 0.0, count: int = 1) -> None:
        conversation = self.store.execute("INSERT INTO conversation(opened_at) VALUES (0)")
        self.store.execute_many(
            "INSERT INTO reply(conversation_id, language, source, text, script_id, outcome, sent_at)"
            " VALUES (?, 'en', '', '', ?, ?, ?)",
            [(conversation, script_id, outcome, sent_at)] * count,
        )


def reasons(hit: ScriptHit) -> dict[Reason, str]:
    return dict(hit.reasons)


@pytest.fixture
def desk(store: Store, library: ScriptLibrary) -> Desk:
    library.replace_pack("starter", [DELAY, REFUND, PRAISE])
    return Desk(store, library)


@pytest.fixture(scope="module")
def full(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    store = Store.open(tmp_path_factory.mktemp("picker") / "deskside.db")
    library = ScriptLibrary(store, FakeClock())
    library.replace_pack("starter", load_folder(STARTER))
    return Desk(store, library)
