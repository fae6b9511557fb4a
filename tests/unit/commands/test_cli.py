from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.fakes import FakeVault
from tests.models import build_argos_model, with_broken_zip
from tests.unit.commands.conftest import Run


def test_version_usage_and_unknown_commands() -> None:
    def started(*arguments: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run([sys.executable, "main.py", *arguments], capture_output=True, text=True, check=False)

    assert started("--version").stdout.startswith("deskside 0.")
    wrong = started("reed")
    assert wrong.returncode == 2
    assert "usage" in wrong.stderr


def test_without_a_keyring_the_new_file_is_openly_unencrypted(run: Run, data: Path) -> None:
    shutil.rmtree(data)
    first = run("doctor", "--quick", "--json")
    assert first.rows[0]["encrypted"] is False
    assert "NOT encrypted" in first.err
    assert first.err.count("starter models know zh, en, es alone") == 1
    later = run("doctor", "--quick", "--json").err
    assert "NOT encrypted" not in later
    assert "starter models" not in later


def test_with_a_keyring_the_file_is_encrypted_and_the_code_shown_once(
    run: Run, vault: FakeVault, data: Path
) -> None:
    shutil.rmtree(data)
    vault.usable = True
    first = run("doctor", "--quick", "--json")
    assert first.rows[0]["encrypted"] is True
    code = next(line.strip() for line in first.err.splitlines() if line.count("-") == 8)
    assert code not in run("doctor", "--quick").err
    vault.secrets.clear()
    lost = run("doctor", "--quick", "--json")
    assert (lost.status, lost.rows[0]["error"]["code"]) == (1, "vault.key_missing")
    assert "recovery code" in lost.err
    assert run("doctor", "--quick", "--recovery-code", code.lower()).status == 0
    assert run("doctor", "--quick").status == 0


def test_doctor_starts_the_engine_and_names_a_bad_model(run: Run, data: Path) -> None:
    assert run("doctor", "--json").rows[0]["engine"] == "works"
    (data / "models" / "leftover").mkdir(parents=True)
    ran = run("doctor", "--quick", "--json")
    assert ran.status == 1
    assert any("leftover" in line for line in ran.rows[0]["problems"])


def test_models_come_and_go(run: Run, tmp_path: Path) -> None:
    path = build_argos_model(tmp_path, "de", "zh", {"hallo": "你好"})
    installed = run("model", "install", str(path), "--json").rows[0]
    assert (installed["source"], installed["target"]) == ("de", "zh")
    assert run("model", "install", str(path)).status == 1, "the same again wants --replace"
    assert run("model", "install", str(path), "--replace").status == 0
    assert [m["id"] for m in run("model", "list", "--json").rows if not m["starter"]] == [installed["id"]]
    assert run("model", "remove", installed["id"]).status == 0
    assert run("model", "remove", installed["id"]).status == 1
    (own,) = run("model", "install", str(build_argos_model(tmp_path, "es", "en", {"hola": "hello"})), "--json").rows
    assert own["set_aside_by"] == []
    listed = {row["id"]: row for row in run("model", "list", "--json").rows if row["starter"]}
    assert listed["translate-es_en-1_0"]["set_aside_by"] == [own["id"]]
    assert listed["translate-en_es-1_0"]["set_aside_by"] == []
    assert [row["shared_weights"] for row in listed.values()] == [False, *[True] * (len(listed) - 1)]
    shown = run("model", "list")
    assert f"starter, set aside by {own['id']}" in shown.out
    assert "0.0 MB" not in shown.out
    assert "starter models know zh, en, es alone and are weak" in shown.err
    kept = run("model", "remove", "translate-en_es-1_0", "--json")
    assert (kept.status, kept.rows[0]["error"]["code"]) == (1, "model.starter")


def test_a_damaged_model_is_refused_with_a_reason(run: Run, tmp_path: Path) -> None:
    whole = build_argos_model(tmp_path, "de", "zh", {"hallo": "你好"})
    path = with_broken_zip(whole, tmp_path / "broken.argosmodel")
    ran = run("model", "install", str(path), "--json")
    assert ran.status == 1
    assert ran.rows[0]["error"]["code"] in {"model.damaged", "model.wrong_file"}


@pytest.mark.enable_socket
def test_downloads_go_out_only_when_asked_and_say_when_offline(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("https_proxy", "http://127.0.0.1:9")
    ran = run("model", "index", "--json")
    assert (ran.status, ran.rows[0]["error"]["code"]) == (1, "download.offline")


@pytest.mark.parametrize("suffix", [".tmx", ".csv", ".tsv"])
def test_memory_goes_out_and_in(run: Run, tmp_path: Path, suffix: str) -> None:
    run("memory", "add", "--lang", "it", "Il mio pacco 1234567890123456 è rotto", "我的包裹1234567890123456坏了")
    path = tmp_path / f"memory{suffix}"
    assert run("memory", "export", str(path), "--origin", "correction", "--json").rows[0]["units"] == 1
    assert "1234567890123456" not in path.read_text("utf-8")
    dry = run("memory", "import", str(path), "--dry-run", "--json").rows[0]
    assert (dry["dry_run"], dry["new"] + dry["changed"] + dry["same"], dry["bad"]) == (True, 1, 0)
    assert run("memory", "import", str(path)).status == 0
    found = run("memory", "lookup", "--lang", "it", "Il mio pacco 9999999999999999 è rotto", "--json").rows[0]
    assert (found["score"], found["target"]) == (99, "我的包裹9999999999999999坏了")


def test_terms_are_added_found_and_handed_on(run: Run, tmp_path: Path) -> None:
    added = run("term", "add", "zh=测试词条", "en=frobnicator", "en:alias=frob thing", "--json").rows[0]
    hit = run("term", "hits", "my frob thing broke", "--lang", "en", "--json").rows[0]
    assert (hit["concept"], hit["target"], hit["status"]) == (added["concept"], "测试词条", "alias")
    path = tmp_path / "terms.tbx"
    assert run("term", "export", str(path)).status == 0
    assert run("term", "import", str(path), "--dry-run", "--json").rows[0]["new"] == 0
    assert run("term", "remove", str(added["concept"])).status == 0
    assert run("term", "search", "frobnicator", "--json").out == ""
    assert run("term", "add", "nonsense").status == 1


def test_backups_are_made_listed_and_put_back(run: Run) -> None:
    run("memory", "add", "--lang", "it", "Ciao ragazzi belli", "大家好")
    path = run("backup", "make", "--json").rows[0]["path"]
    run("memory", "add", "--lang", "it", "Ciao ragazzi belli", "别的")
    assert path in run("backup", "list").out
    assert run("backup", "restore", path).status == 0
    found = run("memory", "lookup", "--lang", "it", "Ciao ragazzi belli", "--json").rows[0]
    assert found["target"] == "大家好"


def test_an_empty_data_dir_is_wrong_usage(run: Run) -> None:
    with pytest.raises(SystemExit) as left:
        run("--data-dir", "", "memory", "count")
    assert left.value.code == 2


def test_a_passphrase_in_the_environment_makes_an_encrypted_file(
    run: Run, data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.rmtree(data)
    monkeypatch.setenv("DESKSIDE_PASSPHRASE", "correct horse")
    assert run("doctor", "--quick", "--json").rows[0]["protection"] == "passphrase"
    monkeypatch.setenv("DESKSIDE_PASSPHRASE", "wrong")
    assert run("memory", "count", "--json").rows[0]["error"]["code"] == "store.key"


def test_doctor_finds_a_flipped_bit_in_a_model(run: Run, data: Path, tmp_path: Path) -> None:
    run("model", "install", str(build_argos_model(tmp_path, "de", "zh", {"hallo": "你好"})))
    weights = next((data / "models").rglob("model.bin"))
    flipped = bytearray(weights.read_bytes())
    flipped[len(flipped) // 2] ^= 1
    weights.write_bytes(flipped)
    ran = run("doctor", "--json")
    assert ran.status == 1
    assert any("translate-de_zh" in line for line in ran.rows[0]["problems"])


def test_what_is_not_there_is_not_said_to_be_removed(run: Run) -> None:
    assert run("memory", "remove", "999999").status == 1
