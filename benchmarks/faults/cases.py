"""What happens to a run, for each tool in the same way; each case returns a Result."""

import time
from dataclasses import dataclass

from lab import LIMIT, NEXT_LIMIT, Readers, Session
from network import LOSE_ANSWER, LOSE_COMMIT, STALL, Network

T1 = "CREATE TABLE t1 (id bigint PRIMARY KEY)"
T2 = "CREATE TABLE t2 (id bigint PRIMARY KEY)"
T3 = "CREATE TABLE t3 (id bigint PRIMARY KEY)"
ALL = "t1, t2, t3"

GOES_ON, REFUSES, BY_HAND, WRONG = "goes on by itself", "refuses, and says why", "needs a person", "does not notice"


@dataclass
class Result:
    disturbed: str
    left: str
    again: str
    end: str
    verdict: str


def objects(state):
    return state.split(";")[0]


def result(lab, disturbed, left, wanted):
    """After the next run: whether that brought what was wanted, by itself."""
    again, state = lab.run(), lab.left()
    if again.code != 0:
        verdict = BY_HAND
    else:
        verdict = GOES_ON if objects(state) == wanted else "succeeds, and is wrong"
    return Result(str(disturbed), left, str(again), state, verdict)


def begin(lab):
    lab.change(1, T1)
    first = lab.run()
    if first.code != 0:
        raise RuntimeError(f"{lab.tool.title} cannot even begin: {first}")


def begun(lab, *second):
    """The first change was applied; two wait."""
    begin(lab)
    lab.change(2, *second)
    lab.change(3, T3)


def killed(lab):
    """`kill -9` in the middle of a migration, between its table and its index"""
    begun(lab, T2, "SELECT pg_sleep(3)", "CREATE INDEX i2 ON t2 (id)")
    process = lab.start()
    lab.until("wait_event = 'PgSleep'")
    lab.kill(process)
    return result(lab, lab.end(process), lab.left(), "i2, t1, t2, t3")


def _harmed(lab, harm, limit):
    begun(lab, T2)
    network = Network(lab.server.host, lab.server.port, "CREATE TABLE t2", harm)
    disturbed = lab.run(network.port, limit)
    if not network.done.is_set():
        raise RuntimeError(f"{lab.tool.title}: the network did no harm: {disturbed}")
    return network, disturbed


def commit_lost(lab):
    """The connection is cut at `COMMIT`, before the server gets it"""
    network, disturbed = _harmed(lab, LOSE_COMMIT, LIMIT)
    network.close()
    lab.until_alone()
    return result(lab, disturbed, lab.left(), ALL)


def answer_lost(lab):
    """The connection is cut behind `COMMIT`: the server has it, the client is not told"""
    network, disturbed = _harmed(lab, LOSE_ANSWER, LIMIT)
    network.close()
    lab.until_alone()
    return result(lab, disturbed, lab.left(), ALL)


def two_runs(lab):
    """Two runs at once; the second starts while the first is in a migration"""
    begun(lab, T2, "SELECT pg_sleep(3)")
    first = lab.start()
    lab.until("wait_event = 'PgSleep'")
    second = lab.start()
    ends = [lab.end(process, LIMIT) for process in (first, second)]
    outcome = result(lab, f"the first {ends[0]}; the second {ends[1]}", lab.left(), ALL)
    if any(end.code != 0 for end in ends):
        outcome.verdict += ", but one of the two failed"
    return outcome


def undisturbed_index(lab):
    """Nothing happens: a migration is `CREATE INDEX CONCURRENTLY`"""
    begin(lab)
    lab.change(2, "CREATE INDEX CONCURRENTLY i1 ON t1 (id)", concurrent=True)
    lab.change(3, T3)
    run = lab.run()
    lab.until_alone()
    outcome = result(lab, run, lab.left(), "i1, t1, t3")
    if outcome.verdict == GOES_ON:
        outcome.verdict = "works"
    elif run.code is None:
        outcome.verdict = f"waits longer than {NEXT_LIMIT} s for its own session, then {outcome.verdict}"
    return outcome


def concurrent_index(lab):
    """`CREATE INDEX CONCURRENTLY` is cut off half-way: the run killed, its backend ended"""
    begin(lab)
    lab.change(2, "CREATE INDEX CONCURRENTLY i1 ON t1 (id)", concurrent=True)
    lab.change(3, T3)
    somebody = Session(lab)
    somebody.do("BEGIN; INSERT INTO t1 VALUES (1)")
    process = lab.start()
    pid = lab.until("query LIKE '%CREATE INDEX CONCURRENTLY%' AND wait_event_type = 'Lock'")
    lab.kill(process)
    lab.ask(f"SELECT pg_terminate_backend({pid})")
    somebody.do("ROLLBACK")
    somebody.close()
    lab.until_alone()
    return result(lab, lab.end(process), lab.left(), "i1, t1, t3")


def failed_statement(lab):
    """The second of three statements of a file fails; then the file is mended"""
    begun(lab, T2)
    lab.change(3, T3, "INSERT INTO t3 VALUES (1 / 0)", "CREATE INDEX i3 ON t3 (id)")
    disturbed, left = lab.run(), lab.left()
    lab.change(3, T3, "INSERT INTO t3 VALUES (1)", "CREATE INDEX i3 ON t3 (id)")
    return result(lab, disturbed, left, "i3, t1, t2, t3")


def failed_behind_index(lab):
    """A statement fails behind a `CREATE INDEX CONCURRENTLY` of the same file; then the file is mended"""
    begin(lab)
    lab.change(2, "CREATE INDEX CONCURRENTLY i1 ON t1 (id)", "INSERT INTO t1 VALUES (1 / 0)", concurrent=True)
    lab.change(3, T3)
    disturbed, left = lab.run(), lab.left()
    lab.change(2, "CREATE INDEX CONCURRENTLY i1 ON t1 (id)", "INSERT INTO t1 VALUES (1)", concurrent=True)
    outcome = result(lab, disturbed, left, "i1, t1, t3")
    if objects(left) == objects(outcome.end) == "t1":
        outcome.verdict = "takes no such file"
    return outcome


def reader(lab):
    """A long reader holds a table for 12 seconds that a migration alters, and others want to read it"""
    begin(lab)
    lab.change(2, "ALTER TABLE t1 ADD COLUMN c text")
    somebody = Session(lab)
    somebody.do("BEGIN; SELECT * FROM t1")
    others = Readers(lab, "t1")
    process, begun_at = lab.start(), time.monotonic()
    try:
        lab.until("wait_event_type = 'Lock' AND query LIKE '%ALTER TABLE%'")
        time.sleep(max(0.0, begun_at + 12 - time.monotonic()))
        somebody.do("COMMIT")
        disturbed = lab.end(process)
    finally:
        somebody.close()
        others.close()
    outcome = result(lab, f"{disturbed}; **others wait up to {others.longest:.0f} s**", lab.left(), "t1")
    if others.longest > 5:
        outcome.verdict += f", the others stood {others.longest:.0f} s"
    return outcome


def edited(lab):
    """The file of an applied migration is edited, and there is a new one"""
    begun(lab, T2)
    lab.delete(3)
    lab.run()
    lab.change(2, T2.replace("t2 (", "t2 (name text, "))
    lab.change(3, T3)
    return refused(lab, "the file says more than the database has")


def deleted(lab):
    """The file of the newest applied migration is deleted"""
    begun(lab, T2)
    lab.delete(3)
    lab.run()
    lab.delete(2)
    return refused(lab, "the database has more than the files say")


def refused(lab, why):
    left, again = lab.left(), lab.run()
    verdict = REFUSES if again.code != 0 else "goes on, with a warning" if again.warning else WRONG
    return Result(why, left, str(again), lab.left(), verdict)


def stalled(lab):
    """What is between them hangs in a migration: its statement arrives, nothing comes back, no connection ends"""
    network, disturbed = _harmed(lab, STALL, LIMIT)
    meanwhile = lab.run()
    network.close()
    lab.ask("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()")
    lab.until_alone()
    outcome = result(lab, disturbed, lab.left(), ALL)
    if disturbed.code is None:
        when = "" if meanwhile.code == 0 else " when the server has ended the session"
        outcome.verdict = f"waits longer than {LIMIT} s; {outcome.verdict}{when}"
    outcome.again = f"while the server still has the dead session: {meanwhile}; afterwards: {outcome.again}"
    return outcome


def restarted(lab):
    """The server is restarted at once (`SIGQUIT`) during a migration"""
    begun(lab, T2, "SELECT pg_sleep(3)")
    process = lab.start()
    lab.until("wait_event = 'PgSleep'")
    lab.server.restart_at_once()
    return result(lab, lab.end(process, LIMIT), lab.left(), ALL)


CASES = [
    killed,
    commit_lost,
    answer_lost,
    two_runs,
    undisturbed_index,
    concurrent_index,
    failed_behind_index,
    failed_statement,
    reader,
    edited,
    deleted,
    stalled,
    restarted,
]
