"""A project and a database of one tool in one case: what is run, what is left."""

import os
import re
import signal
import subprocess
import threading
import time

LIMIT = 60
NEXT_LIMIT = 30

ALEMBIC = '''\
"""Change {number}"""
from alembic import op

revision = "{id}"
down_revision = {down}
branch_labels = None
depends_on = None


def upgrade():
{body}


def downgrade():
    pass
'''


class Change:
    """A revision of these statements, in each tool's format."""

    light = False

    def __init__(self, number, statements, concurrent):
        self.number, self.statements, self.concurrent = number, statements, concurrent
        self.id, self.table = f"{number:012d}", f"t{number}"
        self.parent = f"{number - 1:012d}" if number > 1 else None

    def up(self):
        return "".join(f"{statement};\n" for statement in self.statements)

    def retort_sql(self):
        down = f"-- down: {self.parent}\n" if self.parent else ""
        return f"-- Change {self.number}\n-- revision: {self.id}\n{down}\n-- upgrade\n{self.up()}\n-- downgrade\nSELECT 1;\n"

    def alembic(self):
        lines = [f"op.execute({statement!r})" for statement in self.statements]
        if self.concurrent:
            lines = ["with op.get_context().autocommit_block():"] + ["    " + line for line in lines]
        down = f'"{self.parent}"' if self.parent else None
        return ALEMBIC.format(number=self.number, id=self.id, down=down, body="\n".join("    " + line for line in lines))


class Ended:
    """How a run ended: its code, None if it had to be stopped after the seconds; what it said."""

    def __init__(self, code, seconds, text):
        self.code, self.seconds, self.said, self.warning = code, seconds, said(text), warning(text)

    def __str__(self):
        if self.code is None:
            return f"still waits after {self.seconds:.0f} s"
        if self.code == -signal.SIGKILL:
            return "killed"
        took = f", {self.seconds:.0f} s" if self.seconds >= 5 else ""
        warns = f", and warns: {self.warning}" if self.warning else ""
        return f"succeeds{took}{warns}" if self.code == 0 else f"fails{took}: {self.said}"


class Lab:
    # Where each keeps what it has run.
    RECORDED = {
        "retort": ("retort.version", "SELECT version_num FROM retort.version"),
        "alembic": ("alembic_version", "SELECT version_num FROM alembic_version"),
        "flyway": (
            "flyway_schema_history",
            "SELECT version || CASE WHEN success THEN '' ELSE ' failed' END FROM flyway_schema_history ORDER BY installed_rank",
        ),
    }

    def __init__(self, tool, server, folder, name):
        self.tool, self.server, self.folder, self.running = tool, server, folder / name / tool.key, []
        self.folder.mkdir(parents=True)
        tool.write(self.folder, 0, False)
        self.database = server.fresh(f"fault-{tool.key}")

    def change(self, number, *statements, concurrent=False):
        self.tool.write_revision(self.folder, Change(number, statements, concurrent))

    def delete(self, number):
        for file in self.folder.rglob(f"*{number:012d}*"):
            if file.is_file():
                file.unlink()

    def start(self, port=None):
        command = [str(word) for word in self.tool.command("upgrade", self.folder, self.database, port)]
        output = open(self.folder / f"output-{len(self.running)}", "w+")
        process = subprocess.Popen(
            command, stdin=subprocess.DEVNULL, stdout=output, stderr=subprocess.STDOUT, cwd=self.folder, start_new_session=True
        )
        process.begun, process.output = time.monotonic(), output
        self.running.append(process)
        return process

    def end(self, process, limit=NEXT_LIMIT):
        try:
            code = process.wait(limit)
        except subprocess.TimeoutExpired:
            self.kill(process)
            code = None
        process.output.seek(0)
        return Ended(code, time.monotonic() - process.begun, process.output.read())

    def run(self, port=None, limit=NEXT_LIMIT):
        return self.end(self.start(port), limit)

    @staticmethod
    def kill(process):
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()

    def ask(self, sql):
        return self.server.ask(sql, self.database)

    def until(self, condition, seconds=30):
        """Waits until this is true in the server's activity; returns the pid of the one that does it."""
        for _ in range(int(seconds * 20)):
            pid = self.ask(
                "SELECT min(pid) FROM pg_stat_activity"
                f" WHERE datname = current_database() AND pid <> pg_backend_pid() AND {condition}"
            )
            if pid:
                return pid
            time.sleep(0.05)
        raise RuntimeError(f"{self.tool.title}: never so: {condition}")

    def until_alone(self):
        """Waits until the server has noticed that the sessions are gone; not for ever, as it may not notice."""
        alone = "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()"
        ends = time.monotonic() + 10
        while self.ask(alone) != "0" and time.monotonic() < ends:
            time.sleep(0.05)

    def left(self):
        """Tables, indexes that are no keys, and what the tool believes."""
        found = self.ask(
            "SELECT string_agg(c.relname || CASE WHEN i.indisvalid THEN '' WHEN i.indisvalid IS NULL THEN '' ELSE ' (invalid)' END,"
            " ', ' ORDER BY c.relname) FROM pg_class c LEFT JOIN pg_index i ON i.indexrelid = c.oid"
            " WHERE c.relname ~ '^[ti][0-9]$'"
        )
        table, query = self.RECORDED[self.tool.peer]
        recorded = self.ask(query).split("\n") if self.ask(f"SELECT to_regclass('{table}')") else []
        return f"{found or 'nothing'}; recorded: {', '.join(short(version) for version in recorded) or 'nothing'}"


class Session:
    """Somebody else in the database."""

    def __init__(self, lab):
        command = [lab.server.psql, "-qXAt", "-d", lab.server.url(lab.database)]
        self.psql = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, bufsize=1)

    def do(self, sql):
        self.psql.stdin.write(f"{sql};\n\\echo done\n")
        while self.psql.stdout.readline().strip() != "done":
            pass

    def close(self):
        self.psql.stdin.close()
        self.psql.wait()


class Readers:
    """The application: asks for rows of a table again and again; longest is how long one query took."""

    def __init__(self, lab, table):
        self.longest, self.ended = 0.0, threading.Event()
        self.thread = threading.Thread(target=self._read, args=(Session(lab), table))
        self.thread.start()

    def _read(self, session, table):
        while not self.ended.is_set():
            begun = time.monotonic()
            session.do(f"SELECT count(*) FROM {table}")
            self.longest = max(self.longest, time.monotonic() - begun)
            time.sleep(0.05)
        session.close()

    def close(self):
        self.ended.set()
        self.thread.join()


def short(version):
    return version.lstrip("0")


def said(text):
    """The line that says what is wrong, and the one behind it: Retort's first, the server's own, or the last of a stack trace."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    thrown = r"([\w.]*(errors\.\w+|Error)|Exception in thread .*): "
    wanted = [r"error: ", r"(Message\s*: )?ERROR: ", thrown, r"FAILED: ", r""]
    at = next((at for pattern in wanted for at, line in enumerate(lines) if re.match(pattern, line)), None)
    if at is None:
        return "nothing"
    found = re.sub(r"^(Message\s*: |Exception in thread \"main\" )", "", lines[at])
    if found.endswith(":") or "Exception: " in found:
        found += " " + "".join(line for line in lines[at + 1 : at + 2] if not line.startswith("at "))
    # Who it was, and rulers.
    found = re.sub(r" by \S+@\S+ as \S+| *-{5,}", "", found).strip()
    return found if len(found) <= 240 else found[:237] + "..."


def warning(text):
    found = re.search(r"^WARN(?:ING)?:? (.*)", text, re.MULTILINE)
    return found.group(1) if found else None
