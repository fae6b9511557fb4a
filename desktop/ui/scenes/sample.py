"""What the scenes show: buyers' messages, and how a model would have read them."""

from __future__ import annotations

from desktop.assist.reading import STARTER_TRUSTED, Reader
from desktop.domain.cancel import CancelToken
from desktop.domain.issue import Mood, Problem
from desktop.domain.reading import Gist, Origin, Reading, Recall, SegmentReading
from desktop.domain.translation import Concept, Finding, FindingKind, Term, TermStatus

SPANISH = (
    "Buenos días. Hace tres semanas que pedí la mochila (pedido 8174520039) y todavía no ha llegado. "
    "¿Me pueden mandar el código de envío? El seguimiento LX402917356ES no se mueve desde el 12/03. "
    "Si no llega esta semana quiero que me devuelvan los 29,90 €. Gracias 😊"
)
JAPANESE = (
    "お世話になっております。先日注文したヘッドホン（注文番号 250-4471902-0087321）ですが、右側から音が出ません。"
    "大丈夫ですので、交換していただけますでしょうか。返送先を教えてください。"
)
GERMAN = (
    "Guten Tag,\n\nich habe am 3. März die Kaffeemaschine (Bestellnummer 302-8846120-1175532) bestellt und dafür"
    " 149,90 € bezahlt. Laut Ihrer Beschreibung sollte sie innerhalb von 5 Werktagen geliefert werden. Heute"
    " ist sie angekommen, aber der Wassertank hat einen Riss und das Netzkabel fehlt. Auf der Seite stand"
    " ausdrücklich, dass"
    " ein Kabel dabei ist.\n\nBitte teilen Sie mir bis zum 20.03. mit, ob Sie mir ein Ersatzgerät schicken oder den"
    " Kaufpreis erstatten. Die Rücksendekosten übernehme ich nicht. Sie erreichen mich unter +49 171 2345678 oder"
    " k.mueller@example.de.\n\nMit freundlichen Grüßen\nKatharina Müller"
)
STARTER = "Hola. Falta el cargador. Quiero un reembolso, por favor. La correa tampoco cierra bien."
"""Read by the starter model itself: one sentence from the memory, one shown, one greyed, one withheld."""
KOREAN = "안녕하세요. 주문한 지 2주가 지났는데 아직 못 받았어요. 주문번호는 20260311-55817입니다. 언제 도착하나요?"
LANGUAGES = ("es", "ja", "de", "ko")
"""Of these messages."""

MEMORY = (
    ("es", "zh", "Buenos días.", "您好。"),
    ("es", "zh", "Hola.", "您好。"),
    (
        "es",
        "zh",
        "El seguimiento RR118204417ES no se mueve desde el 02/02.",
        "物流单号RR118204417ES从2月2日起就没有更新。",
    ),
    ("ja", "zh", "お世話になっております。", "您好。"),
    ("ja", "zh", "返送先を教えてください。", "请告诉我退货地址。"),
    ("de", "zh", "Mit freundlichen Grüßen", "此致敬礼"),
    ("de", "zh", "Die Versandkosten übernehme ich nicht.", "运费我不承担。"),
)

CONCEPTS = (
    Concept(
        0,
        (
            Term("zh", "物流单号"),
            Term("zh", "快递码", TermStatus.FORBIDDEN),
            Term("es", "número de seguimiento"),
            Term("es", "código de envío", TermStatus.ALIAS),
            Term("en", "tracking number"),
        ),
        "承运商给出的包裹编号，可在承运商网站查询",
    ),
    Concept(
        0, (Term("zh", "订单"), Term("es", "pedido"), Term("de", "Bestellung"), Term("ja", "注文")), "一次购买"
    ),
    Concept(0, (Term("zh", "退款"), Term("de", "erstatten"), Term("es", "devolución")), "把货款退回原支付方式"),
    Concept(0, (Term("zh", "替换品"), Term("de", "Ersatzgerät"), Term("ja", "交換")), "用同款新品换下有问题的商品"),
)

_MODEL: dict[str, tuple[str, int]] = {
    "Hace tres semanas": ("我三周前订购了背包（订单 8174520039），到现在还没收到。", 88),
    "¿Me pueden mandar": ("能把快递码发给我吗？", 61),
    "Si no llega": ("如果这周还不到，我要求退还29,90 €。", 84),
    "Gracias": ("谢谢 😊", 97),
    "先日注文した": ("前几天订购的耳机（订单号 250-4471902-0087321），右边没有声音。", 86),
    "大丈夫ですので": ("没关系，可以帮我更换吗？", 48),
    "Guten Tag": ("您好，", 95),
    "ich habe am": ("我在3月3日订购了咖啡机（订单号 302-8846120-1175532），并支付了149,90 €。", 83),
    "Laut Ihrer": ("根据您的描述，应当在5个工作日内送达。", 90),
    "Heute ist": ("今天收到了，但是水箱有一道裂缝，而且没有电源线。", 87),
    "Auf der Seite": ("页面上明确写着附带电源线。", 79),
    "Bitte teilen": ("请在3月20日之前告诉我，您是给我寄替换品，还是退还货款。", 81),
    "Die Rücksendekosten": ("退货运费我不承担。", 77),
    "Sie erreichen": ("您可以通过 +49 171 2345678 或 k.mueller@example.de 联系我。", 85),
    "Katharina": ("卡塔琳娜·穆勒", 64),
}
_STARTER = ("大丈夫ですので", "Gracias")
_OTHERS = {"¿Me pueden mandar": ("可以给我发物流单号吗？", "能给我快递单号吗？")}
_FORBIDDEN = "快递码"


class SampleReader:
    """Stands where the engine's reader stands, with readings that were written down; but for `STARTER`."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader

    def read(self, recall: Recall, *, cancel: CancelToken | None = None) -> Reading:
        """Complete a recall; what is not written down stays untranslated, with a gist."""
        if cancel is not None:
            cancel.raise_if_cancelled()
        if recall.message.text == STARTER:
            return self._reader.read(recall, cancel=cancel)
        segments = tuple(_complete(s) if s.origin is Origin.PENDING else s for s in recall.segments)
        open_ = any(s.origin is Origin.UNTRANSLATED for s in segments)
        if not open_ and not any(s.doubtful for s in segments):
            return Reading(recall, segments)
        gist = Gist(
            "我的包裹已经两周没有动静了，到底什么时候能到？",
            "My parcel has not moved for two weeks, when will it arrive?",
            Problem.LOGISTICS_DELAY,
            Mood.IMPATIENT,
            0.87,
        )
        return Reading(recall, segments, gist, "engine.no_model" if open_ else "")


def _complete(segment: SegmentReading) -> SegmentReading:
    text, source = segment.segment.text, segment.segment
    match = segment.match
    if match is not None and match.insertable and match.score >= 85:
        return SegmentReading(source, match.target, Origin.FUZZY, match.score, match)
    begin = next((begin for begin in _MODEL if text.startswith(begin)), None)
    if begin is None:
        return SegmentReading(source, text, Origin.UNTRANSLATED, 0)
    target, confidence = _MODEL[begin]
    findings: tuple[Finding, ...] = ()
    if _FORBIDDEN in target:
        at = target.index(_FORBIDDEN)
        findings = (Finding(FindingKind.TERM_FORBIDDEN, at, at + len(_FORBIDDEN), _FORBIDDEN, "物流单号"),)
    doubtful = begin in _STARTER and confidence < STARTER_TRUSTED
    if doubtful:
        findings += (Finding(FindingKind.LOW_CONFIDENCE, 0, 0, target),)
    return SegmentReading(
        source,
        target,
        Origin.MODEL,
        confidence,
        match,
        _OTHERS.get(begin, ()),
        findings,
        starter=begin in _STARTER,
        guesses=(target, *_OTHERS.get(begin, ())) if doubtful else (),
    )
