"""Measures Retort and its peers, whole processes, in turns. The command is run, beside this file; README.md explains the work."""

import argparse
import datetime
import json
import os
import platform
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import report
from proxy import Proxy
from server import Server
from tools import DOWNGRADE, HERE, NOTHING, RETORT, STATUS, TARGET, TOOLS, UPGRADE, Missing

ROUND_TRIP = 0.020
# What takes longer runs in the first round only.
LONG = 60
PAGE = HERE.parent.parent / "docs/reference"


class Work:
    def __init__(self, key, title, action, size, without="", far=False, light=False):
        self.key, self.title, self.action, self.size = key, title, action, size
        self.without, self.far, self.light = without.split(), far, light

    def concerns(self, tool):
        return tool.key not in self.without


AT_ONCE = "retort-1 psql-1 psql-script"
ONLY_APPLY = AT_ONCE + " retort-java-cold"
# They take minutes to get there.
NOT_LONG = ONLY_APPLY + " retort-java flyway liquibase"
WORK = [
    Work("status-20", "status, 20 applied", STATUS, 20, ONLY_APPLY),
    Work("status-1000", "status, 1,000 applied", STATUS, 1000, ONLY_APPLY),
    Work("status-10000", "status, 10,000 applied", STATUS, 10000, NOT_LONG, light=True),
    Work("nothing-20", "upgrade, nothing to do, 20 applied", NOTHING, 20, ONLY_APPLY),
    Work("nothing-1000", "upgrade, nothing to do, 1,000 applied", NOTHING, 1000, ONLY_APPLY),
    Work("nothing-10000", "upgrade, nothing to do, 10,000 applied", NOTHING, 10000, NOT_LONG, light=True),
    Work("apply-20", "apply 20", UPGRADE, 20),
    Work("apply-100", "apply 100", UPGRADE, 100),
    Work("apply-1000", "apply 1,000", UPGRADE, 1000, "retort-java-cold"),
    Work("down-100", "take 100 back", DOWNGRADE, 100, "psql-script retort-java-cold flyway"),
    Work("far-nothing-20", "20 ms away: upgrade, nothing to do, 20 applied", NOTHING, 20, ONLY_APPLY + " retort-java", far=True),
    Work("far-apply-20", "20 ms away: apply 20", UPGRADE, 20, "retort-java retort-java-cold", far=True),
    Work("far-apply-100", "20 ms away: apply 100", UPGRADE, 100, "retort-java retort-java-cold", far=True),
]


def say(text):
    if sys.stderr.isatty():
        print(f"\r\033[K{text}", end="", file=sys.stderr, flush=True)


class Measurement:
    def __init__(self, server, tools, folder):
        self.server, self.tools, self.folder = server, tools, folder
        self.proxy = Proxy(server.host, server.port, ROUND_TRIP)
        self.databases = {}
        self.results = {}

    def launch(self, command):
        """Seconds and MiB of a command that must succeed."""
        output = self.folder / "output"
        words = [str(word) for word in command]
        launched = [sys.executable, "-I", "-S", HERE / "launch.py", output, *words]
        answer = subprocess.run(launched, capture_output=True, text=True, check=True, cwd=self.folder)
        seconds, peak, code = answer.stdout.split()
        if code != "0":
            sys.exit(f"run: failed with {code}: {' '.join(words)}\n{output.read_text()[-2000:]}")
        return float(seconds), float(peak)

    def project(self, tool, work):
        """The folder of the tool's files; written when it is first asked for."""
        folder = self.folder / f"{tool.key}-{work.size}"
        if not folder.exists():
            folder.mkdir()
            tool.write(folder, work.size, work.light)
        return folder

    def applied(self, tool, work):
        """The database where all of it was applied, which is also what warms the tool's caches."""
        name = f"{tool.key}-{work.size}"
        if name not in self.databases:
            say(f"{tool.title}: {work.size:,} to begin with")
            folder = self.project(tool, work)
            database = self.server.fresh(name)
            self.launch(tool.command(UPGRADE, folder, database, None))
            self.check(tool, work, database, work.size)
            self.server.ask("VACUUM ANALYZE", database)
            self.databases[name] = database
        return self.databases[name]

    def check(self, tool, work, database, wanted):
        found = self.server.tables(database)
        if found != ((0, 0) if work.light else (wanted, wanted)):
            sys.exit(f"run: {tool.title}: after '{work.title}' there are {found[0]} tables and {found[1]} indexes")

    def measure(self, tool, work):
        result = self.results.setdefault(work.key, {}).setdefault(tool.key, {"seconds": [], "peakMiB": []})
        if result["seconds"] and result["seconds"][0] > LONG:
            return
        database, folder = self.applied(tool, work), self.project(tool, work)
        if work.action == UPGRADE:
            database = self.server.fresh("fresh")
        elif work.action == DOWNGRADE:
            database = self.server.fresh("fresh", database)
        tool.before(folder)
        self.proxy.reset()
        seconds, peak = self.launch(tool.command(work.action, folder, database, self.proxy.port if work.far else None))
        self.check(tool, work, database, 0 if work.action == DOWNGRADE else work.size)
        result["seconds"].append(round(seconds, 4))
        result["peakMiB"].append(round(peak, 1))
        if work.far:
            result["network"] = self.proxy.counted()

    def check_proxy(self):
        """Statement after statement each costs a round trip, and together they cost one. Returns what one costs, in ms."""
        url = self.server.url(self.server.database, self.proxy.port)
        psql = [self.server.psql, "-qXAt", "-d", url]
        script = self.folder / "trips.sql"

        def took(count, *how):
            script.write_text("SELECT 1;\n" * count)
            return min(self.launch([*psql, *(how or ("-f", script))])[0] for _ in range(3))

        none, one_by_one = took(0), took(50)
        together = took(0, "-c", "SELECT 1;" * 50)
        trip, burst = (one_by_one - none) / 50, together - none
        if not ROUND_TRIP <= trip <= ROUND_TRIP * 1.25 or not burst <= ROUND_TRIP * 2:
            sys.exit(f"run: the proxy is wrong: a statement takes {trip * 1000:.1f} ms, 50 at once {burst * 1000:.1f} ms")
        return round(trip * 1000, 2)

    def rounds(self, count, chosen):
        trip = self.check_proxy() if any(work.far for work in chosen) else None
        for number in range(1, count + 1):
            for work in chosen:
                for tool in self.tools:
                    if work.concerns(tool):
                        self.measure(tool, work)
                        say(f"round {number} of {count}: {work.title}: {tool.title}")
        say("")
        return trip


def machine():
    processors = Path("/proc/cpuinfo")
    lines = processors.read_text().splitlines() if processors.exists() else []
    model = next((line.split(":", 1)[1].strip() for line in lines if line.startswith("model name")), platform.machine())
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    return {
        "cpu": model,
        "processors": os.cpu_count(),
        "memoryGiB": round(memory / 2**30),
        "kernel": f"{platform.system()} {platform.release()}",
        "loadBefore": load(),
    }


def load():
    return round(os.getloadavg()[0], 2)


def choose(keys, wanted, what):
    """Those whose keys begin with one of the wanted words."""
    words = wanted.split(",") if wanted else [""]
    chosen = [key for key in keys if any(key.startswith(word) for word in words)]
    unknown = [word for word in words if not any(key.startswith(word) for key in keys)]
    if unknown:
        sys.exit(f"run: no {what} begins with {', '.join(unknown)}; there are {', '.join(keys)}")
    return chosen


def installed(server, java_home, wanted):
    chosen = choose(list(dict.fromkeys(tool.peer for tool in TOOLS)), wanted, "peer")
    tools, versions, missing = [], {}, {}
    for kind in TOOLS:
        if kind.peer not in chosen or kind.peer in missing:
            continue
        tool = kind(server, java_home)
        say(f"getting {kind.title}")
        try:
            versions.setdefault(kind.peer, tool.install())
            tools.append(tool)
        except Missing as reason:
            missing[kind.peer] = True
            say("")
            print(f"run: left out: {kind.title}: {reason}", file=sys.stderr)
    return tools, versions


def arguments():
    parser = argparse.ArgumentParser(prog="benchmarks/peers/run", description="Measures Retort and its peers.")
    parser.add_argument("-n", metavar="ROUNDS", type=int, default=5, help="how often each command runs (5)")
    parser.add_argument("-w", metavar="WORK", help=f"only these: beginnings of {', '.join(work.key for work in WORK)}")
    parser.add_argument("-p", metavar="PEERS", help="only these: retort,psql,alembic,dbmate,flyway,liquibase")
    parser.add_argument("-q", action="store_true", help="a quick look: one round, at most 100 revisions")
    parser.add_argument("-u", metavar="URL", help="postgresql://user@host:port/database, instead of an embedded server")
    parser.add_argument("-o", metavar="FOLDER", type=Path, help="where the results go: docs/reference if all is measured, else target")
    return parser.parse_args()


def main():
    options = arguments()
    keys = choose([work.key for work in WORK], options.w, "work")
    work = [work for work in WORK if work.key in keys and (not options.q or work.size <= 100)]
    whole = not (options.w or options.p or options.q)
    before = machine()
    java_home, java = java_of_retort()
    TARGET.mkdir(exist_ok=True)
    folder = Path(tempfile.mkdtemp())
    # The embedded server of root belongs to nobody.
    folder.chmod(0o755)
    server = None
    try:
        server = Server(RETORT, folder, options.u)
        tools, versions = installed(server, java_home, options.p)
        measurement = Measurement(server, tools, folder)
        trip = measurement.rounds(1 if options.q else options.n, work)
        measured = {
            "date": datetime.date.today().isoformat(),
            "rounds": 1 if options.q else options.n,
            "machine": {**before, "loadAfter": load(), "java": java},
            "server": {name: server.ask(f"SHOW {name}") for name in ("server_version", "fsync", "synchronous_commit")},
            "roundTripMs": trip,
            "versions": versions,
            "tools": {tool.key: {"title": tool.title, "peer": tool.peer} for tool in tools},
            "work": {item.key: item.title for item in work},
            "results": measurement.results,
        }
    finally:
        if server:
            server.stop()
        shutil.rmtree(folder)
    report.write(measured, options.o or (PAGE if whole else TARGET))


def java_of_retort():
    """The JDK that the launcher finds, which is for all: its folder and its version."""
    environment = {**os.environ, "RETORT_JAVA_OPTS": "-XshowSettings:properties"}
    answer = subprocess.run([RETORT, "--version"], env=environment, capture_output=True, text=True, check=True)
    lines = (line.strip().split(" = ", 1) for line in (answer.stdout + answer.stderr).splitlines() if " = " in line)
    properties = dict(line for line in lines if len(line) == 2)
    return properties["java.home"], f"{properties['java.vendor']} {properties['java.version']}"


if __name__ == "__main__":
    main()
