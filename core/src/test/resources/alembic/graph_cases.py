"""What Alembic's graph answers to the cases of graph/*.txt, without a database.

Reads a case a line, as JSON, and writes a line for each: Alembic's answer in the notation of the cases, or "refused" and
why; a tab; and the rows of the version table where Alembic's bookkeeping runs the steps that the case expects, or "invalid"
and why.
"""

import json
import sys
import types
import warnings

import sqlalchemy
from alembic.runtime.migration import HeadMaintainer, MigrationStep
from alembic.script.base import ScriptDirectory
from alembic.script.revision import Revision, RevisionMap


class Script(Revision):
    """A revision that runs nothing."""

    module = types.SimpleNamespace(upgrade=lambda: None, downgrade=lambda: None)
    doc = ""


class Versions(HeadMaintainer):
    """The version table, in memory: statements go nowhere, and what HeadMaintainer believes is what is kept."""

    def __init__(self, heads):
        table = sqlalchemy.Table("v", sqlalchemy.MetaData(), sqlalchemy.Column("version_num", sqlalchemy.String))
        context = types.SimpleNamespace(
            _version=table, as_sql=True, impl=types.SimpleNamespace(_exec=lambda statement: None)
        )
        super().__init__(context, heads)

    def run(self, steps):
        for step in steps:
            self.update_to_step(step)
        return rows(self.heads)


class Graph:
    def __init__(self, nodes):
        self.map = RevisionMap(
            lambda: [
                Script(
                    node["id"],
                    tuple(node["down"]) or None,
                    tuple(node["dependsOn"]) or None,
                    tuple(node["labels"]) or None,
                )
                for node in sorted(nodes, key=lambda node: node["id"])
            ]
        )
        self.scripts = ScriptDirectory("/")
        self.scripts.revision_map = self.map

    def answer(self, verb, targets, heads):
        """As alembic.command does it."""
        target = targets[0]
        if verb in ("upgrade", "downgrade") and ":" in target:
            raise ValueError("Range revision not allowed")
        if verb == "upgrade":
            return route("+", self.scripts._upgrade_revs(target, heads), heads)
        if verb == "downgrade":
            return route("-", self.scripts._downgrade_revs(target, heads), heads)
        if verb == "stamp":
            return "=> " + Versions(heads).run(self.scripts._stamp_revs(tuple(targets), heads))
        if verb == "show":
            shown = self.scripts.get_revisions(needed(heads) if target == "current" else target)
            return rows(revision.revision for revision in shown)
        if verb == "history":
            return self.history(target, heads)
        raise ValueError("no command " + verb)

    def history(self, target, heads):
        if ":" not in target:
            raise ValueError("History range requires [start]:[end], [start]:, or :[end]")
        base, head = target.split(":")
        if head == "current":
            head = needed(heads)
        elif base == "current":
            base = needed(heads)
        return rows(revision.revision for revision in self.scripts.walk_revisions(base or "base", head or "heads"))

    def follow(self, steps, heads):
        """The rows after these steps, each of which must find what it needs."""
        applied = {revision.revision for revision in self.map._get_ancestor_nodes(self.map.get_revisions(heads))}
        versions = Versions(heads)
        for sign, id in steps:
            revision = self.map.get_revision(id)
            if sign == "+":
                missing = set(revision._all_down_revisions) - applied
                step = MigrationStep.upgrade_from_script(self.map, revision)
                applied.add(id)
            else:
                missing = revision._all_nextrev & applied
                step = MigrationStep.downgrade_from_script(self.map, revision)
                applied.remove(id)
            if missing:
                raise ValueError("%s%s before %s" % (sign, id, rows(missing)))
            versions.run([step])
        return rows(versions.heads)


def needed(heads):
    if heads is None:
        raise ValueError("no database")
    return heads


def route(sign, steps, heads):
    return " ".join([sign + step.revision.revision for step in steps] + ["=>", Versions(heads).run(steps)])


def rows(ids):
    return ",".join(sorted(ids)) or "."


def tried(failure, action):
    """Whatever Alembic raises, an assertion as well as an error for people, the user has no result."""
    try:
        return action()
    except Exception as error:
        return failure + " " + " ".join(("%s: %s" % (type(error).__name__, error)).split())


def main():
    warnings.simplefilter("ignore")
    for line in sys.stdin:
        case = json.loads(line)
        heads = None if case["heads"] is None else tuple(case["heads"])
        answer = tried("refused", lambda: Graph(case["graph"]).answer(case["verb"], case["targets"], heads))
        followed = tried("invalid", lambda: Graph(case["graph"]).follow(case["steps"], heads or ()))
        print(answer + "\t" + followed, flush=True)


main()
