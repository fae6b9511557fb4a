"""Fetch models from the Argos package index: only when asked, resumable, over https."""

from __future__ import annotations

import errno
import http.client
import json
import ssl
import urllib.error
import urllib.parse
import urllib.request
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from desktop.domain.cancel import CancelToken
from desktop.errors import UserFacingError
from desktop.translation.packages import CODE, version_key
from desktop.translation.unpack import Progress, disk_full

ARGOS_INDEX = "https://raw.githubusercontent.com/argosopentech/argospm-index/main/"
_TIMEOUT = 15.0  # seconds without a byte; also the longest a cancelled download may linger
_BLOCK = 64 << 10
_LARGEST_INDEX = 8 << 20
_LARGEST_MODEL = 2 << 30
_LOCAL = ("127.0.0.1", "::1", "localhost")


@dataclass(frozen=True, slots=True)
class AvailableModel:
    """A package of the index; `links` are https addresses of the same file."""

    source: str
    target: str
    source_name: str
    target_name: str
    version: str
    links: tuple[str, ...]

    @property
    def file_name(self) -> str:
        return f"translate-{self.source}_{self.target}-{self.version.replace('.', '_')}.argosmodel"


class ModelSource:
    """An index of models in the network and the files it names; every call blocks its thread."""

    def __init__(
        self,
        index: str = ARGOS_INDEX,
        *,
        proxy: str = "",
        timeout: float = _TIMEOUT,
        largest: int = _LARGEST_MODEL,
    ) -> None:
        """Take the address of the index, a proxy (`http://host:port`; empty is the system's), limits in
        seconds and bytes; nothing is fetched yet.
        """
        self._index = index
        self._timeout = timeout
        self._largest = largest
        proxies = {"http": proxy, "https": proxy} if proxy else None
        self._opener = urllib.request.build_opener(urllib.request.ProxyHandler(proxies), _SafeRedirect())

    def available(self) -> tuple[AvailableModel, ...]:
        """Fetch the index; newest version of each pair.

        Raises `UserFacingError` (`download.offline`, `download.refused`, `download.insecure`,
        `download.bad_index`).
        """
        address = self._index.rstrip("/") + "/index.json"
        try:
            with self._open(address, {}) as response:
                data = response.read(_LARGEST_INDEX + 1)
        except (OSError, http.client.HTTPException) as error:
            raise _failure(address, error) from error
        return parse_index(data)

    def download(
        self,
        model: AvailableModel,
        folder: Path,
        *,
        progress: Progress = lambda _done, _total: None,
        cancel: CancelToken | None = None,
    ) -> Path:
        """Fetch a model's file into a folder and return its path; `total` is 0 where it is not known.

        What arrived of a broken-off or cancelled download stays as `.part`, and the next call goes on
        there if the file has not changed. Raises `UserFacingError` (`download.offline`,
        `download.interrupted`, `download.refused`, `download.insecure`, `download.too_big`,
        `model.disk_full`) or `Cancelled`.
        """
        token = cancel or CancelToken()
        folder.mkdir(parents=True, exist_ok=True)
        last: UserFacingError | None = None
        for link in model.links:
            token.raise_if_cancelled()
            try:
                return self._fetch(link, folder / model.file_name, progress, token)
            except UserFacingError as error:
                if error.code in ("download.too_big", "model.disk_full"):
                    raise
                last = error
        raise last or UserFacingError("download.refused", f"{model.file_name} has no https address.")

    def _fetch(self, link: str, target: Path, progress: Progress, cancel: CancelToken) -> Path:
        part = target.with_name(target.name + ".part")
        note = target.with_name(target.name + ".part.json")
        headers = _resume_headers(link, part, note)
        try:
            with self._open(link, headers) as response:
                start = _start(response, headers)
                total = _length(response, start)
                if max(total, start) > self._largest:
                    raise self._too_big(link)
                if not start:
                    tag = response.headers.get("ETag", "")
                    note.write_text(json.dumps({"link": link, "tag": tag}), "utf-8")
                done = self._receive(
                    response, part, start, total=total, progress=lambda n: progress(n, total), cancel=cancel
                )
        except urllib.error.HTTPError as error:
            if error.code == http.client.REQUESTED_RANGE_NOT_SATISFIABLE and headers:
                error.close()
                part.unlink(missing_ok=True)  # what is there is no part of that file: begin again
                return self._fetch(link, target, progress, cancel)
            raise _failure(link, error) from error
        except (OSError, http.client.HTTPException) as error:
            raise _failure(link, error, begun=part.exists()) from error
        if total and done < total:
            raise _interrupted(link)
        part.replace(target)
        note.unlink(missing_ok=True)
        return target

    def _receive(
        self,
        response: http.client.HTTPResponse,
        part: Path,
        start: int,
        *,
        total: int,
        progress: Callable[[int], None],
        cancel: CancelToken,
    ) -> int:
        """Append to the part what comes; return its size in bytes."""
        done = start
        with part.open("ab" if start else "wb") as file:
            while block := response.read1(_BLOCK):
                cancel.raise_if_cancelled()
                done += len(block)
                if done > (total or self._largest):
                    raise self._too_big(response.url)
                try:
                    file.write(block)
                except OSError as error:
                    if error.errno in (errno.ENOSPC, errno.EDQUOT):
                        raise disk_full(part.parent) from error
                    raise
                progress(done)
        return done

    def _open(self, address: str, headers: dict[str, str]) -> Any:
        _check_address(address)
        request = urllib.request.Request(address, headers={"User-Agent": "Deskside", **headers})  # noqa: S310
        return self._opener.open(request, timeout=self._timeout)

    def _too_big(self, link: str) -> UserFacingError:
        limit = self._largest >> 20
        return UserFacingError(
            "download.too_big", f"The file is longer than it should be ({limit} MB).", where=link
        )


def parse_index(data: bytes) -> tuple[AvailableModel, ...]:
    """Return the translation packages of an index.json, the newest of each pair, sorted by pair.

    Raises `UserFacingError` (`download.bad_index`); entries that make no sense are left out.
    """
    try:
        entries = json.loads(data) if len(data) <= _LARGEST_INDEX else None
    except ValueError:
        entries = None
    if not isinstance(entries, list):
        raise UserFacingError("download.bad_index", "The list of models cannot be read.")
    best: dict[tuple[str, str], AvailableModel] = {}
    for entry in entries:
        model = _available(entry)
        if model is None:
            continue
        known = best.get((model.source, model.target))
        if known is None or version_key(known.version) < version_key(model.version):
            best[model.source, model.target] = model
    return tuple(best[pair] for pair in sorted(best))


def _available(entry: object) -> AvailableModel | None:
    if not isinstance(entry, dict) or entry.get("type", "translate") != "translate":
        return None
    source, target = entry.get("from_code"), entry.get("to_code")
    version, links = entry.get("package_version"), entry.get("links")
    if not (isinstance(source, str) and isinstance(target, str) and isinstance(version, str)):
        return None
    if not (CODE.fullmatch(source) and CODE.fullmatch(target) and isinstance(links, list)):
        return None
    if not version.replace(".", "").isalnum():
        return None
    safe = tuple(link for link in links if isinstance(link, str) and _is_safe(link))
    names = str(entry.get("from_name") or source)[:60], str(entry.get("to_name") or target)[:60]
    return AvailableModel(source, target, *names, version, safe) if safe else None


class _SafeRedirect(urllib.request.HTTPRedirectHandler):
    def redirect_request(  # noqa: PLR0917 - the library's signature
        self, req: Any, fp: Any, code: int, msg: str, headers: Any, newurl: str
    ) -> urllib.request.Request | None:
        try:
            _check_address(newurl)
        except UserFacingError:
            fp.close()
            raise
        return super().redirect_request(req, fp, code, msg, headers, newurl)


def _is_safe(address: str) -> bool:
    """Allow https anywhere, and http to this very computer (tests, a local mirror)."""
    try:
        parts = urllib.parse.urlsplit(address)
        return parts.scheme == "https" or (parts.scheme == "http" and parts.hostname in _LOCAL)
    except ValueError:
        return False


def _check_address(address: str) -> None:
    if not _is_safe(address):
        raise UserFacingError(
            "download.insecure", "Models are fetched over https alone.", where=address, how="Use another address."
        )


def _resume_headers(link: str, part: Path, note: Path) -> dict[str, str]:
    """Ask for the rest only of the same file: by its strong ETag (RFC 9110, If-Range)."""
    try:
        known = json.loads(note.read_text("utf-8"))
        size = part.stat().st_size
        tag = str(known["tag"])
        same = known["link"] == link and tag.startswith('"') and size > 0
    except (OSError, ValueError, KeyError, TypeError):
        return {}
    return {"Range": f"bytes={size}-", "If-Range": tag} if same else {}


def _start(response: http.client.HTTPResponse, headers: dict[str, str]) -> int:
    """Return the byte the answer begins at: 0 where the server sends the whole file."""
    if response.status != http.client.PARTIAL_CONTENT:
        return 0
    wanted = headers.get("Range", "bytes=0-").removeprefix("bytes=").rstrip("-")
    if not response.headers.get("Content-Range", "").startswith(f"bytes {wanted}-"):
        raise OSError("the server sent another part than was asked for")
    return int(wanted)


def _length(response: http.client.HTTPResponse, start: int) -> int:
    length = response.headers.get("Content-Length", "")
    return start + int(length) if length.isdigit() else 0


def _interrupted(link: str) -> UserFacingError:
    return UserFacingError(
        "download.interrupted", "The download broke off.", where=link, how="Start it again: it goes on there."
    )


def _failure(link: str, error: Exception, *, begun: bool = False) -> UserFacingError:
    if isinstance(error, urllib.error.HTTPError):
        error.close()
        return UserFacingError("download.refused", f"The server answered {error.code} {error.reason}.", where=link)
    reason = getattr(error, "reason", error)
    if isinstance(reason, ssl.SSLCertVerificationError):
        return UserFacingError("download.insecure", "The server's certificate is not valid.", where=link)
    if begun and not isinstance(error, urllib.error.URLError):
        return _interrupted(link)
    return UserFacingError(
        "download.offline",
        f"The server cannot be reached ({reason}).",
        where=link,
        how="Check the network and the proxy, or install the model from a file.",
    )
