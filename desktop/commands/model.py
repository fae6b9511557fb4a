"""`deskside model`: list, install, download, update and remove translation models."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

from desktop import settings as names
from desktop.commands.session import Session
from desktop.errors import UserFacingError
from desktop.translation.download import AvailableModel, ModelSource
from desktop.translation.models import InstalledModel
from desktop.translation.packages import plan, set_aside, version_key, with_shared_weights


def add(parsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parser = parsers.add_parser("model", help="list, install, download, update, remove translation models")
    actions = parser.add_subparsers(dest="action", required=True, metavar="ACTION")
    actions.add_parser("list", help="what is installed, with reasons for what cannot be used")
    install = actions.add_parser("install", help="install an .argosmodel file or an unpacked folder")
    install.add_argument("path", type=Path)
    install.add_argument("--replace", action="store_true", help="put it in the place of an installed one")
    actions.add_parser("index", help="ask the Argos index what can be downloaded (needs the network)")
    fetch = actions.add_parser("download", help="download and install a pair, e.g. es-en (needs the network)")
    fetch.add_argument("pair", metavar="FROM-TO")
    actions.add_parser("update", help="download newer versions of what is installed (needs the network)")
    remove = actions.add_parser("remove", help="remove a model by its id")
    remove.add_argument("id")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace, session: Session) -> int:
    actions = {
        "list": _list,
        "install": _install,
        "index": _index,
        "download": _download,
        "update": _update,
        "remove": _remove,
    }
    return actions[args.action](args, session)


def _show(models: Sequence[InstalledModel], session: Session, done: str = "") -> None:
    """Print models with what each of them does beside all others that are installed."""
    known = session.context.models.list()
    aside, shared = set_aside(known), with_shared_weights(known)
    for model in models:
        others = [leg.id for leg in aside.get(model.path, ())]
        row = {
            "id": model.id,
            "source": model.source,
            "target": model.target,
            "name": model.name,
            "version": model.version,
            "bytes": model.size,
            "shared_weights": model.path in shared,
            "starter": model.starter,
            "problem": model.problem,
            "set_aside_by": others,
        }
        state = f"set aside by {' + '.join(others)}" if others else "in use"
        if model.starter:
            state = f"starter, {state}"
        if model.problem:
            state = f"CANNOT BE USED: {model.problem}"
        size = "shared weights" if model.path in shared else f"{model.size / 1e6:.1f} MB"
        session.show(
            row, f"{done}{model.id:32} {model.source}->{model.target}  {model.version:8} {size:>14}  {state}"
        )


def _list(args: argparse.Namespace, session: Session) -> int:
    models = session.context.models.list()
    _show(models, session)
    if any(leg.starter for legs in plan(models).values() for leg in legs):
        session.note_starters()
    if not models:
        session.note("No model is installed. Install one: deskside model install FILE.argosmodel")
    return 0


def _install(args: argparse.Namespace, session: Session) -> int:
    with session.progress("installing") as (progress, cancel):
        installed = session.context.models.install(
            args.path,
            progress=progress,
            cancel=cancel,
            replace=args.replace,
            verify=session.context.engine.check,
        )
    session.context.engine.refresh()
    _show(installed, session, "installed ")
    return 0


def _index(args: argparse.Namespace, session: Session) -> int:
    for model in _source(session).available():
        session.show(
            {"source": model.source, "target": model.target, "version": model.version},
            f"{model.source}-{model.target}  {model.version}",
        )
    return 0


def _source(session: Session) -> ModelSource:
    return ModelSource(proxy=session.context.settings.get(names.PROXY))


def _download(args: argparse.Namespace, session: Session) -> int:
    source, _, target = args.pair.partition("-")
    models = _source(session).available()
    found = next((m for m in models if (m.source, m.target) == (source, target)), None)
    if found is None:
        raise UserFacingError(
            "model.unknown_pair",
            f"The index has no model {args.pair}.",
            how="'deskside model index' lists what there is; most pairs go through English (es-en, en-zh).",
        )
    _get(found, session)
    return 0


def _get(model: AvailableModel, session: Session) -> None:
    """Download and install one model; a broken-off download goes on where it stopped."""
    services = session.context
    with session.progress(f"downloading {model.source}-{model.target}") as (progress, cancel):
        path = _source(session).download(model, services.paths.data / "downloads", progress=progress, cancel=cancel)
        installed = services.models.install(
            path, progress=progress, cancel=cancel, replace=True, verify=services.engine.check
        )
    path.unlink(missing_ok=True)
    services.engine.refresh()
    _show(installed, session, "installed ")


def _update(args: argparse.Namespace, session: Session) -> int:
    ours = {m.pair: m for m in session.context.models.list() if not m.starter and not m.problem}
    newer = [
        model
        for model in _source(session).available()
        if (old := ours.get((model.source, model.target))) is not None
        and version_key(model.version) > version_key(old.version)
    ]
    for model in newer:
        _get(model, session)
    if not newer:
        session.note("Every installed model is up to date.")
    return 0


def _remove(args: argparse.Namespace, session: Session) -> int:
    session.context.models.remove(args.id)
    session.context.engine.refresh()
    session.show({"removed": args.id}, f"removed {args.id}")
    return 0
