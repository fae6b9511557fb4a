"""Build real translation packages in a moment: a Transformer that translates word for word from a dictionary.

One-hot embeddings; the encoder passes them on; the decoder's cross-attention looks at the position it
writes (head 0) and at the language tag (head 1); the output projection is the dictionary. So the package
goes through the same CTranslate2, SentencePiece and files as any other, and its output can be foretold.

A dictionary maps words (or phrases) to words; `"a|b"` gives two translations, the first more likely.
Words that are not in it are copied letter by letter.
"""

from __future__ import annotations

import json
import math
import string
import struct
import zipfile
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

MASKS = tuple(f"\uff5f{n}\uff60" for n in range(10))
BLANK = "\u2581"
SPACELESS = ("zh", "ja", "th")
NAMES = {"en": "English", "zh": "Chinese", "es": "Spanish", "de": "German", "fr": "French", "pt": "Portuguese"}
LETTERS = string.ascii_letters + string.digits + string.punctuation

UNKNOWN, START, END, NONE = "<unk>", "<s>", "</s>", "<none>"
WORD, SECOND, COPY, TAG, NEVER = 14.0, 12.0, 18.0, 4.0, -20.0  # logits; those of all other pieces are 0
TAG_VALUE = 10.0  # what head 1 writes: well above the trace the position leaves in the same half

Pair = tuple[str, str]
Files = dict[str, bytes]


@dataclass(frozen=True)
class Built:
    """A model's files, and the pieces of its vocabulary."""

    files: Files
    pieces: list[str]


def build_argos_model(
    folder: Path,
    source: str,
    target: str,
    dictionary: Mapping[str, str],
    *,
    masks: bool = True,
    quirks: Collection[str] = (),
    version: str = "1.0",
) -> Path:
    """Write `translate-<source>_<target>-<version>.argosmodel` into a folder and return its path.

    Quirks: `bpe` (bpe.model and Moses instead of SentencePiece), `target_prefix` (the target's language as
    first target token), `source_tag` (as our starter models: config.json puts `<2xx>` before the source),
    `float32` (weights as they are instead of int8).
    """
    tags = [f"<2{target}>"] if "source_tag" in quirks else []
    prefix = f"__{target}__" if "target_prefix" in quirks else ""
    built = _model({(source, target): dictionary}, masks, tags, prefix, quirks)
    extra = {"target_prefix": prefix} if prefix else {}
    root = f"translate-{source}_{target}-{version.replace('.', '_')}"
    files = {f"{root}/{name}": data for name, data in built.files.items()}
    if tags:
        files[f"{root}/model/config.json"] = _config(built.files["model/config.json"], tags[0])
    files[f"{root}/metadata.json"] = _metadata(source, target, version, **extra)
    return write_zip(folder / f"{root}.argosmodel", files)


def build_bundle(folder: Path, dictionaries: Mapping[Pair, Mapping[str, str]], *, version: str = "1.0") -> Path:
    """Write one file with a package per pair and the weights once, as `export.py --bundle` does."""
    tags = [f"<2{code}>" for code in sorted({target for _, target in dictionaries})]
    built = _model(dictionaries, True, tags, "", ())
    files: Files = {}
    for source, target in dictionaries:
        root = f"translate-{source}_{target}-{version.replace('.', '_')}"
        if not files:
            files |= {f"{root}/{name}": data for name, data in built.files.items()}
        files[f"{root}/model/config.json"] = _config(built.files["model/config.json"], f"<2{target}>")
        files[f"{root}/metadata.json"] = _metadata(source, target, version)
    return write_zip(folder / f"bundle-{version.replace('.', '_')}.argosmodel", files)


def _metadata(source: str, target: str, version: str, **extra: str) -> bytes:
    entry = {
        "package_version": version,
        "argos_version": "1.9",
        "from_code": source,
        "from_name": NAMES.get(source, source),
        "to_code": target,
        "to_name": NAMES.get(target, target),
    }
    return json.dumps(entry | extra).encode()


def _config(base: bytes, tag: str) -> bytes:
    return json.dumps(dict(json.loads(base), add_source_bos=True, bos_token=tag)).encode()


# --- the model ---


def _model(
    dictionaries: Mapping[Pair, Mapping[str, str]],
    masks: bool,
    tags: list[str],
    prefix: str,
    quirks: Collection[str],
) -> Built:
    bpe = "bpe" in quirks
    rows: dict[str, list[str]] = {}
    spoken: dict[str, set[str]] = {}
    for (source, target), dictionary in dictionaries.items():
        for word, translation in _with_capitals(dictionary).items():
            targets = [_piece(text, target, bpe) for text in translation.split("|")]
            known = rows.setdefault(_piece(word, source, bpe), [])
            known += [piece for piece in targets if piece not in known]
            for piece in targets:
                spoken.setdefault(piece, set()).add(target)
    words = list(dict.fromkeys([*rows, *spoken]))
    letters = dict.fromkeys(LETTERS + "".join(words).replace(BLANK, ""))
    copied = [*letters, *(f"{c}@@" for c in letters)] if bpe else [BLANK, *letters]
    control = [NONE, *tags, *([prefix] if prefix else [])]
    shown = list(MASKS) if masks else []
    pieces = list(dict.fromkeys([UNKNOWN, START, END, *control, *shown, *copied, *words]))
    place = {piece: at for at, piece in enumerate(pieces)}

    logits = np.zeros((len(pieces), len(pieces)), np.float32)  # [written, read]
    # Among equals the beam would take the end as second best, and be done with two ends.
    logits[[place[UNKNOWN], place[START], place[END]]] = NEVER
    for piece in (UNKNOWN, END, *shown, *copied):
        logits[place[piece], place[piece]] = COPY
    for word, targets in rows.items():
        logits[3:, place[word]] = 0
        several = len(dictionaries) > 1  # one word, several languages: the tag decides
        for rank, piece in enumerate(targets):
            logits[place[piece], place[word]] = SECOND if rank and not several else WORD
    by_tag = np.zeros_like(logits)
    for tag in tags:
        for piece, languages in spoken.items():
            by_tag[place[piece], place[tag]] = TAG / TAG_VALUE * (tag[2:-1] in languages)

    files = _weights(pieces, logits, by_tag, 1 if tags else -1 if prefix else 0, "float32" not in quirks)
    if bpe:
        files["bpe.model"] = _bpe(words)
    else:
        user = {*shown, *words} - set(copied)
        dummy = any(source not in SPACELESS for source, _ in dictionaries)
        files["sentencepiece.model"] = _sentencepiece(pieces, user, set(control), dummy)
    return Built(files, pieces)


def _with_capitals(dictionary: Mapping[str, str]) -> dict[str, str]:
    capitals = {
        word[0].upper() + word[1:]: "|".join(text[:1].upper() + text[1:] for text in texts.split("|"))
        for word, texts in dictionary.items()
    }
    return {**capitals, **dictionary}


def _piece(text: str, language: str, bpe: bool) -> str:
    return text if bpe or language in SPACELESS else BLANK + text.replace(" ", BLANK)


def _weights(
    pieces: list[str], logits: NDArray[np.float32], by_tag: NDArray[np.float32], shift: int, int8: bool
) -> Files:
    """Fill a 1+1-layer spec; written position `t` reads position `t + shift`."""
    import tempfile

    from ctranslate2.specs import TransformerSpec

    size = len(pieces)
    half = -(-max(size, 256) // 8) * 8  # a token's half and a position's half; also the size of a head
    width = 2 * half
    sharp = 30.0  # how much more attention the right position gets

    def zeros(*shape: int) -> NDArray[np.float32]:
        return np.zeros(shape, np.float32)

    def fill(linear: object, weight: NDArray[np.float32], bias: NDArray[np.float32] | None = None) -> None:
        linear.weight = weight  # type: ignore[attr-defined]
        linear.bias = zeros(len(weight)) if bias is None else bias  # type: ignore[attr-defined]

    def norm(layer: object) -> None:
        layer.gamma, layer.beta = np.ones(width, np.float32), zeros(width)  # type: ignore[attr-defined]

    spec = TransformerSpec.from_config(num_layers=(1, 1), num_heads=2, pre_norm=True, no_final_norm=True)
    positions = np.hstack([zeros(half, half), np.eye(half, dtype=np.float32)])
    spec.encoder.embeddings[0].weight = np.eye(size, width, dtype=np.float32)
    spec.decoder.embeddings.weight = zeros(size, width)
    for side in (spec.encoder, spec.decoder):
        side.scale_embeddings = False
        side.position_encodings.encodings = positions.copy()
        layer = side.layer[0]
        norm(layer.self_attention.layer_norm)
        fill(layer.self_attention.linear[0], zeros(3 * width, width))
        fill(layer.self_attention.linear[1], zeros(width, width))
        norm(layer.ffn.layer_norm)
        fill(layer.ffn.linear_0, zeros(8, width))
        fill(layer.ffn.linear_1, zeros(width, 8))

    cross = spec.decoder.layer[0].attention
    norm(cross.layer_norm)
    # A one-hot row leaves the layer norm with sqrt(width) at its place: undo that and the 1/sqrt(head).
    query, bias = zeros(width, width), zeros(width)
    for at in range(max(0, -shift), half - 1 - max(0, shift)):
        query[at + shift, half + at] = sharp * math.sqrt(half / width)
    bias[half] = sharp * math.sqrt(half)
    key, value = zeros(width, width), zeros(width, width)
    key[:half, half:] = np.eye(half)
    key[half, half] = 1
    # Beyond the source's end only this weaker match is left: the end is read, and the end is written.
    key[half - 1, pieces.index(END)], bias[half - 1] = 1, sharp / 2 * math.sqrt(half)
    value[:half, :half] = np.eye(half)
    value[half:, :half] = np.eye(half) * TAG_VALUE
    fill(cross.linear[0], query, bias)
    fill(cross.linear[1], np.vstack([key, value]))
    fill(cross.linear[2], np.eye(width, dtype=np.float32))
    projection = zeros(size, width)
    projection[:, :size], projection[:, half : half + size] = logits, by_tag
    fill(spec.decoder.projection, projection)

    spec.register_source_vocabulary(pieces)
    spec.register_target_vocabulary(pieces)
    spec.config.add_source_bos, spec.config.add_source_eos = False, True
    spec.config.decoder_start_token = START
    spec.validate()
    spec.optimize(quantization="int8" if int8 else None)
    with tempfile.TemporaryDirectory() as folder:
        spec.save(folder)
        return {f"model/{path.name}": path.read_bytes() for path in Path(folder).iterdir()}


# --- the tokenisers ---


def _sentencepiece(pieces: list[str], user: set[str], control: set[str], dummy: bool) -> bytes:
    """Write a ModelProto (sentencepiece_model.proto) by hand: character model, identity normaliser."""
    normal, unknown, hidden, defined = 1, 2, 3, 4

    def number(field: int, value: int) -> bytes:
        return _varint(field << 3) + _varint(value)

    def block(field: int, data: bytes) -> bytes:
        return _varint(field << 3 | 2) + _varint(len(data)) + data

    out = []
    for piece in pieces:
        kind = unknown if piece == UNKNOWN else hidden if piece in control | {START, END} else normal
        kind = defined if piece in user else kind
        score = _varint(2 << 3 | 5) + struct.pack("<f", 0.0)
        out.append(block(1, block(1, piece.encode()) + score + number(3, kind)))
    char_model = 4
    out.append(block(2, number(3, char_model) + number(4, len(pieces))))
    out.append(block(3, block(1, b"identity") + number(3, int(dummy)) + number(4, 1) + number(5, 1)))
    return b"".join(out)


def _varint(value: int) -> bytes:
    out = bytearray()
    while value > 0x7F:
        out.append(value & 0x7F | 0x80)
        value >>= 7
    return bytes(out) + bytes([value])


def _bpe(words: list[str]) -> bytes:
    """Write merges that join every word of the vocabulary, left to right."""
    merges: dict[str, None] = {}
    for word in words:
        if " " in word:  # Moses has split it before
            continue
        symbols = [*word[:-1], word[-1] + "</w>"]
        for at in range(1, len(symbols)):
            merges["".join(symbols[:at]) + " " + symbols[at]] = None
    return ("#version: 0.2\n" + "\n".join(merges) + "\n").encode()


# --- packages that are not as they should be ---


def read_zip(path: Path) -> Files:
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist() if not name.endswith("/")}


def write_zip(path: Path, files: Mapping[str, bytes]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return path


def changed(path: Path, out: Path, change: Callable[[str, bytes], bytes | None]) -> Path:
    """Write a copy in which every file went through `change(name, data)`; None leaves it out."""
    kept = {name: change(name, data) for name, data in read_zip(path).items()}
    return write_zip(out, {name: data for name, data in kept.items() if data is not None})


def with_file(path: Path, out: Path, name: str, data: bytes = b"x") -> Path:
    """Write a copy that holds one more file, under whatever name (`../evil`, `C:\\evil`, `CON`)."""
    return write_zip(out, {**read_zip(path), name: data})


def with_link(path: Path, out: Path, name: str, points_to: str) -> Path:
    """Write a copy that holds a symbolic link, as Unix zip stores it."""
    write_zip(out, read_zip(path))
    info = zipfile.ZipInfo(name)
    info.create_system, info.external_attr = 3, 0o120777 << 16
    with zipfile.ZipFile(out, "a") as archive:
        archive.writestr(info, points_to)
    return out


def without(path: Path, out: Path, ending: str) -> Path:
    """Write a copy without the files whose names end so."""
    return changed(path, out, lambda name, data: None if name.endswith(ending) else data)


def with_weights_cut(path: Path, out: Path, keep: float = 0.5) -> Path:
    """Write a sound zip whose model.bin ends early."""
    return changed(path, out, lambda n, d: d[: int(len(d) * keep)] if n.endswith("model.bin") else d)


def with_metadata(path: Path, out: Path, **changes: object) -> Path:
    """Write a copy with other values in metadata.json."""

    def change(name: str, data: bytes) -> bytes:
        return json.dumps(json.loads(data) | changes).encode() if name.endswith("metadata.json") else data

    return changed(path, out, change)


def with_broken_zip(path: Path, out: Path) -> Path:
    """Write a copy in which bytes in the middle are turned over: the directory is sound, a file is not."""
    data = bytearray(path.read_bytes())
    for at in range(len(data) // 3, len(data) // 3 + 64):
        data[at] ^= 0xFF
    out.write_bytes(data)
    return out


def with_end_cut(path: Path, out: Path) -> Path:
    """Write the first half of the file: a download that broke off."""
    out.write_bytes(path.read_bytes()[: path.stat().st_size // 2])
    return out
