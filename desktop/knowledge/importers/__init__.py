"""Articles from files of many kinds: first a plan that says what would come in, then all of it or nothing."""

from desktop.knowledge.importers.applying import Counts, Prepared, apply, prepare, preview
from desktop.knowledge.importers.folder import KINDS, Draft, ImportPlan, plan
from desktop.knowledge.importers.records import BadFile

__all__ = ["KINDS", "BadFile", "Counts", "Draft", "ImportPlan", "Prepared", "apply", "plan", "prepare", "preview"]
