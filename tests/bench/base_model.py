"""A package as large as a real one: Transformer base (6+6 layers, 512 wide, 32,000 pieces), int8, random weights.

What it says means nothing, but every step costs what a trained model's costs; it ends after `WORDS` pieces.
The tokeniser is a real unigram SentencePiece model, trained on the starter pack's English rows.
"""

from __future__ import annotations

import io
import json
import tempfile
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from tests.bench.content import rows
from tests.bench.measure import BUILD
from tests.models import write_zip

LAYERS, WIDTH, HEADS, INNER, VOCABULARY = 6, 512, 8, 2048, 32_000
TRAINED = 4_000
WORDS = 22
"""Pieces of an answer: about those of a translated sentence of a buyer's message."""

_SURE = 60.0


def base_package() -> Path:
    """Return the package's file; made at the first call and kept in build/bench."""
    path = BUILD / "translate-en_zh-1_0.argosmodel"
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        tokenizer, pieces = _tokenizer()
        metadata = {
            "package_version": "1.0",
            "argos_version": "1.9",
            "from_code": "en",
            "from_name": "English",
            "to_code": "zh",
            "to_name": "Chinese",
        }
        files = {f"model/{name}": data for name, data in _weights(pieces).items()}
        files |= {"sentencepiece.model": tokenizer, "metadata.json": json.dumps(metadata).encode()}
        part = write_zip(path.with_suffix(".part"), {f"translate-en_zh-1_0/{n}": d for n, d in files.items()})
        part.replace(path)
    return path


def _tokenizer() -> tuple[bytes, list[str]]:
    import sentencepiece

    model = io.BytesIO()
    sentencepiece.SentencePieceTrainer.train(
        sentence_iterator=iter([row["en"] for row in rows() if "en" in row]),
        model_writer=model,
        vocab_size=TRAINED,
        hard_vocab_limit=False,
        minloglevel=2,
    )
    read = sentencepiece.SentencePieceProcessor(model_proto=model.getvalue())
    pieces = [read.id_to_piece(number) for number in range(read.get_piece_size())]
    return model.getvalue(), pieces + [f"\u2581w{n}" for n in range(VOCABULARY - len(pieces))]


def _weights(pieces: list[str]) -> dict[str, bytes]:
    from ctranslate2.specs import TransformerSpec

    rng = np.random.default_rng(7)

    def fill(linear: Any, *shape: int) -> None:
        linear.weight = _random(rng, *shape)
        linear.bias = np.zeros(shape[0], np.float32)

    def norm(layer: Any) -> None:
        layer.gamma, layer.beta = np.ones(WIDTH, np.float32), np.zeros(WIDTH, np.float32)

    spec = TransformerSpec.from_config(num_layers=(LAYERS, LAYERS), num_heads=HEADS, pre_norm=True)
    for side in (spec.encoder, spec.decoder):
        side.scale_embeddings = False
        norm(side.layer_norm)
        side.position_encodings.encodings = _random(rng, 512, WIDTH)
        for layer in side.layer:
            norm(layer.self_attention.layer_norm)
            fill(layer.self_attention.linear[0], 3 * WIDTH, WIDTH)
            fill(layer.self_attention.linear[1], WIDTH, WIDTH)
            norm(layer.ffn.layer_norm)
            fill(layer.ffn.linear_0, INNER, WIDTH)
            fill(layer.ffn.linear_1, WIDTH, INNER)
    for layer in spec.decoder.layer:
        norm(layer.attention.layer_norm)
        fill(layer.attention.linear[0], WIDTH, WIDTH)
        fill(layer.attention.linear[1], 2 * WIDTH, WIDTH)
        fill(layer.attention.linear[2], WIDTH, WIDTH)
    spec.encoder.embeddings[0].weight = _random(rng, VOCABULARY, WIDTH)
    spec.decoder.embeddings.weight = _random(rng, VOCABULARY, WIDTH)
    fill(spec.decoder.projection, VOCABULARY, WIDTH)
    # The end: never before place WORDS, where one dimension of the position says so, and surely then.
    end = pieces.index("</s>")
    spec.decoder.position_encodings.encodings[:, 0] = np.where(np.arange(512) < WORDS, 0, _SURE)
    spec.decoder.projection.weight[end] = 0
    spec.decoder.projection.weight[end, 0] = 10
    spec.decoder.projection.bias[end] = -_SURE

    spec.register_source_vocabulary(pieces)
    spec.register_target_vocabulary(pieces)
    spec.config.add_source_bos, spec.config.add_source_eos = False, True
    spec.config.decoder_start_token = "<s>"
    spec.validate()
    spec.optimize(quantization="int8")
    with tempfile.TemporaryDirectory() as folder:
        spec.save(folder)
        return {path.name: path.read_bytes() for path in Path(folder).iterdir()}


def _random(rng: np.random.Generator, *shape: int) -> NDArray[np.float32]:
    return rng.standard_normal(shape, np.float32) * np.float32(0.02)
