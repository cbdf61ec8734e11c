#!/usr/bin/python3
"""What GraphBenchmark.java measures, on Alembic's own graph, without files and without a database.

    measure_alembic.py HISTORY...

Writes one line for each operation and history: operation, history, median in microseconds. An operation that takes long is run
less often, but three times at least.
"""

import gc
import statistics
import sys
import time
import types

from alembic.runtime.migration import HeadMaintainer
from alembic.script.base import ScriptDirectory
from alembic.script.revision import Revision, RevisionMap

from histories import history

ROUNDS = 9
LEAST_ROUNDS = 3
SECONDS = 20


class Script(Revision):
    module = types.SimpleNamespace(upgrade=lambda: None, downgrade=lambda: None)
    doc = ""


def graph(revisions):
    scripts = ScriptDirectory("/")
    scripts.revision_map = RevisionMap(lambda: [Script(id, tuple(down) or None) for id, down in revisions])
    scripts.revision_map._revision_map  # It is lazy.
    return scripts


class Rows(HeadMaintainer):
    """What each step does to the version table, as a Route of Retort's says it, without the SQL for it."""

    def __init__(self, heads):
        super().__init__(None, heads)

    def _insert_version(self, version):
        self.heads.add(version)

    def _delete_version(self, version):
        self.heads.remove(version)

    def _update_version(self, old, new):
        self.heads.remove(old)
        self.heads.add(new)

    def run(self, steps):
        for step in steps:
            self.update_to_step(step)
        return self.heads


def order(scripts):
    revision_map = scripts.revision_map
    heads = revision_map.get_revisions("heads")
    return revision_map._topological_sort(set(revision_map._get_ancestor_nodes(heads)), heads)


def operations(revisions):
    """Without "heads": Alembic counts them when it builds the graph."""
    scripts = graph(revisions)
    heads = scripts.revision_map._real_heads
    yield "build", lambda: graph(revisions)
    yield "order", lambda: order(scripts)
    yield "up", lambda: Rows(()).run(scripts._upgrade_revs("heads", ()))
    yield "down", lambda: Rows(heads).run(scripts._downgrade_revs("base", heads))


def median(operation):
    times = []
    while len(times) < LEAST_ROUNDS or (len(times) < ROUNDS and sum(times) < SECONDS):
        gc.collect()
        start = time.perf_counter()
        operation()
        times.append(time.perf_counter() - start)
    return statistics.median(times) * 1e6


for name in sys.argv[1:]:
    for key, operation in operations(history(name)):
        print(key, name, "%.1f" % median(operation), flush=True)
