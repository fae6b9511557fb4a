from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from desktop.knowledge.importers import ImportPlan, plan
from desktop.language.detect import LanguageDetector
from desktop.paths import Paths

Plan = Callable[..., ImportPlan]


@pytest.fixture(scope="session")
def languages() -> LanguageDetector:
    return LanguageDetector(Paths.default().lexicons)


@pytest.fixture
def planned(languages: LanguageDetector) -> Plan:
    def once(paths: Path | list[Path], **more: Any) -> ImportPlan:
        return plan(paths, languages=languages, **more)

    return once
