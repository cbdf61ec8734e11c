"""Puts Retort, Flyway and Alembic through the same faults, and tells what each leaves and whether its next run goes on."""

import argparse
import datetime
import shutil
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "peers"))

from cases import CASES, concurrent_index, failed_behind_index, restarted, undisturbed_index
from lab import LIMIT, NEXT_LIMIT, Lab
from measure import choose, java_of_retort, say
from server import Server
from tools import RETORT, TARGET, Alembic, Flyway, Missing, Retort

PAGE = HERE.parent.parent / "docs/reference/faults-peers.md"

TEXT = """\
# Faults, beside the peers

<!-- Made by benchmarks/faults/run. Do not edit it: run that. -->

The same faults for Retort, Flyway and Alembic, on the same server: what is left behind, and whether the next run goes on by itself.
[Faults](faults.md) has all that Retort is tried with; how these are made is in [benchmarks](../../benchmarks/README.md#faults).

{date}, PostgreSQL {server}:

{versions}

Each as it is set up by default. Alembic runs all revisions in one transaction then, so less of a run stays than with a transaction for
each, which its `transaction_per_migration` gives.

{summary}

In each case there are three migrations, which make `t1`, `t2` and `t3`, unless the statements say otherwise; `t1` was applied before, and
the fault comes in the second. "Recorded" is what the tool believes to have run. A run that has not ended after {limit} seconds ({next} where
nothing holds it up on purpose) is ended and counts as one that waits.
{cases}"""


class FlywaySession(Flyway):
    """Its settings for concurrent indexes, and for files that have other statements beside them."""

    key, title = "flyway-session", "Flyway, `postgresql.transactional.lock=false`, `mixed=true`"
    settings = ["session-lock"]


TOOLS = [Retort, Flyway, FlywaySession, Alembic]
TITLES = {"retort": "Retort", "flyway": "Flyway"}


def title(tool):
    return TITLES.get(tool.key, tool.title)


def concerns(case, tool, embedded):
    if tool.key == "flyway-session" and case not in (undisturbed_index, concurrent_index, failed_behind_index):
        return False
    return embedded or case is not restarted


def table(rows):
    head, *body = rows
    lines = ["| " + " | ".join(head) + " |", "|---" * len(head) + "|"]
    return "\n".join(lines + ["| " + " | ".join(cell.replace("|", "\\|") for cell in row) + " |" for row in body])


def section(case, results):
    rows = [["", "the run", "what is left", "the next run", "what is there then"]]
    rows += [[name, result.disturbed, result.left, result.again, result.end] for name, result in results.items()]
    return f"\n## {case.__doc__}\n\n{table(rows)}\n"


def summary(found):
    names = list(dict.fromkeys(name for results in found.values() for name in results))
    rows = [["", *names]]
    for case, results in found.items():
        rows.append([case.__doc__] + [results[name].verdict if name in results else "" for name in names])
    return table(rows)


def run(server, tools, chosen, folder):
    found = {}
    for case in chosen:
        for tool in tools:
            if concerns(case, tool, server.folder is not None):
                say(f"{case.__name__}: {tool.title}")
                lab = Lab(tool, server, folder, case.__name__)
                found.setdefault(case, {})[title(tool)] = case(lab)
    say("")
    return found


def installed(server, java_home):
    tools, versions = [], []
    for kind in TOOLS:
        tool = kind(server, java_home)
        try:
            version = tool.install()
        except Missing as reason:
            print(f"run: left out: {kind.title}: {reason}", file=sys.stderr)
            continue
        tools.append(tool)
        if kind is not FlywaySession:
            versions.append(f"- {title(tool)} {version}")
    return tools, "\n".join(versions)


def main():
    parser = argparse.ArgumentParser(prog="benchmarks/faults/run", description=__doc__)
    names = {case.__name__: case for case in CASES}
    parser.add_argument("-c", metavar="CASES", help=f"only these: beginnings of {', '.join(names)}")
    parser.add_argument("-u", metavar="URL", help="a server of yours, instead of an embedded one; it is not restarted then")
    options = parser.parse_args()
    chosen = [names[name] for name in choose(names, options.c, "case")]
    java_home, _ = java_of_retort()
    TARGET.mkdir(exist_ok=True)
    folder = Path(tempfile.mkdtemp())
    # The embedded server of root belongs to nobody.
    folder.chmod(0o755)
    server = None
    try:
        server = Server(RETORT, folder, options.u)
        tools, versions = installed(server, java_home)
        found = run(server, tools, chosen, folder)
        page = TEXT.format(
            date=datetime.date.today().isoformat(),
            versions=versions,
            server=server.ask("SHOW server_version"),
            limit=LIMIT,
            next=NEXT_LIMIT,
            summary=summary(found),
            cases="".join(section(case, results) for case, results in found.items()),
        )
    finally:
        if server:
            server.stop()
        shutil.rmtree(folder, ignore_errors=True)
    print(page)
    if len(chosen) == len(CASES):
        PAGE.write_text(page)
        print(f"written: {PAGE}", file=sys.stderr)


if __name__ == "__main__":
    main()
