"""The server that all tools work on, and its databases."""

import os
import re
import shutil
import signal
import subprocess
import sys
import time
import urllib.parse
from pathlib import Path

PREFIX = "benchmark_"


def find_psql():
    psql = shutil.which("psql")
    if not psql:
        sys.exit("run: needs psql on the PATH")
    # Debian's is a Perl script that starts the real one, and takes longer than that.
    if os.path.realpath(psql).endswith("/pg_wrapper"):
        real = Path("/usr/lib/postgresql").glob("*/bin/psql")
        psql = str(max(real, key=lambda path: float(path.parts[4])))
    return psql


class Server:
    """One of the user's, or Retort's embedded one in a folder of the run."""

    def __init__(self, retort, work, url=None):
        self.psql, self.retort, self.folder, self.created = find_psql(), retort, None, set()
        if not url:
            self.folder = work / "server"
            self.folder.mkdir()
            (self.folder / "retort.toml").write_text('[env.test]\nurl = "embedded:"\n')
            url = self._start()
        parts = urllib.parse.urlsplit(url)
        self.host, self.port = parts.hostname or "127.0.0.1", parts.port or 5432
        self.user, self.database = urllib.parse.unquote(parts.username or "postgres"), parts.path[1:] or "postgres"
        password = urllib.parse.unquote(parts.password or "") or os.environ.get("PGPASSWORD") or self._kept_password()
        if password:
            # For the proxy's port as well; all tools read it.
            passwords = work / "pgpass"
            passwords.touch(0o600)
            passwords.write_text("*:*:*:*:" + re.sub(r"([:\\])", r"\\\1", password) + "\n")
            os.environ["PGPASSFILE"] = str(passwords)

    def _start(self):
        subprocess.run([self.retort, "-q", "-C", self.folder, "db", "start"], check=True, stdout=subprocess.DEVNULL)
        answer = subprocess.run([self.retort, "-q", "-C", self.folder, "db", "url"], check=True, capture_output=True, text=True)
        return answer.stdout.strip()

    def restart_at_once(self):
        """As after a crash; only the embedded one."""
        pid = int((self.folder / ".retort/postgres/data/postmaster.pid").read_text().split("\n")[0])
        os.kill(pid, signal.SIGQUIT)
        while (self.folder / ".retort/postgres/data/postmaster.pid").exists():
            time.sleep(0.02)
        self._start()

    def _kept_password(self):
        """That of libpq's file, or of the embedded server's, which is of the same format."""
        kept = Path(os.environ.get("PGPASSFILE", Path.home() / ".pgpass"))
        if self.folder:
            kept = self.folder / ".retort/postgres/pgpass"
        for line in kept.read_text().splitlines() if kept.exists() else []:
            fields = re.split(r"(?<!\\):", line, maxsplit=4)
            wanted = (self.host, str(self.port), self.database, self.user)
            if len(fields) == 5 and all(field in ("*", value) for field, value in zip(fields, wanted)):
                return re.sub(r"\\(.)", r"\1", fields[4])
        return ""

    def stop(self):
        for database in self.created:
            self.ask(f"DROP DATABASE IF EXISTS {database} WITH (FORCE)")
        if self.folder:
            subprocess.run([self.retort, "-q", "-C", self.folder, "db", "stop"], stdout=subprocess.DEVNULL)

    # TLS is for none: dbmate's driver would insist on it, the others would ask for it and go on without.
    def url(self, database, port=None, scheme="postgresql"):
        host = self.host if port is None else "127.0.0.1"
        return f"{scheme}://{urllib.parse.quote(self.user)}@{host}:{port or self.port}/{database}?sslmode=disable"

    def jdbc_url(self, database, port=None):
        host = self.host if port is None else "127.0.0.1"
        return f"jdbc:postgresql://{host}:{port or self.port}/{database}?sslmode=disable"

    def ask(self, sql, database=None):
        """One value."""
        command = [self.psql, "-qXAt", "-v", "ON_ERROR_STOP=1", "-d", self.url(database or self.database)]
        answer = subprocess.run(command, input=sql, capture_output=True, text=True)
        if answer.returncode:
            sys.exit(f"run: the server refuses: {sql.strip()}\n{answer.stderr}")
        return answer.stdout.strip()

    def fresh(self, name, template="template0"):
        """A new database: an empty one, or a copy."""
        database = PREFIX + name.replace("-", "_")
        self.ask(f"SET client_min_messages = error;\nDROP DATABASE IF EXISTS {database} WITH (FORCE)")
        self.ask(f"CREATE DATABASE {database} TEMPLATE {template}")
        self.created.add(database)
        return database

    def tables(self, database):
        """How many of the tables and of the indexes of the revisions are there."""
        return tuple(
            int(self.ask(f"SELECT count(*) FROM pg_class WHERE relkind = '{kind}' AND relname ~ '^{name}[0-9]+$'", database))
            for kind, name in (("r", "t"), ("i", "idx_t"))
        )
