"""The tools that are measured: how each is got, what its files look like, and what is typed."""

import os
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

from histories import history

HERE = Path(__file__).resolve().parent
RETORT = HERE.parent.parent / "retort"
TARGET = HERE / "target"
DBMATE = "2.36.0"
# NOTHING is an upgrade with nothing to do.
STATUS, NOTHING, UPGRADE, DOWNGRADE = "status", "nothing", "upgrade", "downgrade"


class Missing(Exception):
    """The tool cannot be had; says why."""


def run(command, **options):
    answer = subprocess.run([str(word) for word in command], capture_output=True, text=True, **options)
    if answer.returncode:
        raise Missing(f"{Path(command[0]).name} failed: {' '.join((answer.stdout + answer.stderr).split())[-300:]}")
    return answer.stdout


class Tool:
    """Writes a history into a folder, and tells the command for each action. The database is a Server's."""

    def __init__(self, server, java_home):
        self.server, self.java = server, f"{java_home}/bin/java"

    def install(self):
        """Gets it and returns its version, or says by Missing why not."""
        raise NotImplementedError

    def write(self, folder, size, light):
        for revision in history(size, light):
            self.write_revision(folder, revision)

    def before(self, folder):
        """What has to be so before the command, and isn't measured."""


class Psql(Tool):
    """The least that it costs: the same statements, and the row of a version table."""

    key, title, peer = "psql", "psql, a transaction per revision", "psql"

    def install(self):
        return run([self.server.psql, "--version"]).split()[2]

    def write(self, folder, size, light):
        up, down = ["CREATE TABLE IF NOT EXISTS version (id text PRIMARY KEY);\n"], []
        for revision in history(size, light):
            up.append(f"BEGIN;\n{revision.up()}INSERT INTO version VALUES ('{revision.id}');\nCOMMIT;\n")
            down.insert(0, f"BEGIN;\n{revision.down()}DELETE FROM version WHERE id = '{revision.id}';\nCOMMIT;\n")
        (folder / "up.sql").write_text("".join(up))
        (folder / "down.sql").write_text("".join(down))

    def command(self, action, folder, database, port):
        psql = [self.server.psql, "-qXAt", "-v", "ON_ERROR_STOP=1", "-d", self.server.url(database, port)]
        if action == DOWNGRADE:
            return psql + ["-f", folder / "down.sql"]
        if action in (STATUS, NOTHING):
            return psql + ["-c", "SELECT id FROM version"]
        return psql + ["-f", folder / "up.sql"]


class PsqlAtOnce(Psql):
    key, title = "psql-1", "psql, one transaction"

    def write(self, folder, size, light):
        super().write(folder, size, light)
        for name in "up.sql", "down.sql":
            text = (folder / name).read_text()
            (folder / name).write_text("BEGIN;\n" + text.replace("BEGIN;\n", "").replace("COMMIT;\n", "") + "COMMIT;\n")


class Retort(Tool):
    key, title, peer = "retort", "Retort, SQL files", "retort"
    options = []

    def install(self):
        commit = subprocess.run(["git", "-C", HERE, "rev-parse", "--short", "HEAD"], capture_output=True, text=True)
        return f"{run([RETORT, '--version']).split()[1]} {commit.stdout.strip()}".strip()

    def write(self, folder, size, light):
        (folder / "migrations/versions").mkdir(parents=True)
        (folder / "retort.toml").write_text('[env.test]\nurl = "embedded:"\n')
        super().write(folder, size, light)

    def write_revision(self, folder, revision):
        (folder / f"migrations/versions/{revision.id}_create_{revision.table}.sql").write_text(revision.retort_sql())

    def command(self, action, folder, database, port):
        retort = [RETORT, "-C", folder, "-u", self.server.url(database, port)]
        if action == STATUS:
            return retort + ["current"]
        if action == DOWNGRADE:
            return retort + ["downgrade", "--yes", *self.options, "base"]
        return retort + ["upgrade", *self.options, "head"]


class PsqlScript(Retort):
    """Retort's own work without its process: the version table, the history and their checks."""

    key, title, peer = "psql-script", "psql, the script of retort upgrade --sql", "psql"

    def write(self, folder, size, light):
        super().write(folder, size, light)
        (folder / "up.sql").write_text(run([RETORT, "-q", "-C", folder, "upgrade", "head", "--sql"]))

    def command(self, action, folder, database, port):
        return [self.server.psql, "-qX", "-v", "ON_ERROR_STOP=1", "-d", self.server.url(database, port), "-f", folder / "up.sql"]


class RetortAtOnce(Retort):
    key, title, options = "retort-1", "Retort, --single-transaction", ["--single-transaction"]


class RetortJava(Retort):
    key, title = "retort-java", "Retort, Java files"

    def write_revision(self, folder, revision):
        (folder / f"migrations/versions/R{revision.id}_CreateTable.java").write_text(revision.retort_java())


class RetortJavaCold(RetortJava):
    key, title = "retort-java-cold", "Retort, Java files, not compiled yet"

    def before(self, folder):
        shutil.rmtree(folder / ".retort", ignore_errors=True)


class Alembic(Tool):
    """As its template sets it up."""

    key, title, peer = "alembic", "Alembic", "alembic"
    program = "import sys; from alembic.config import main; sys.exit(main(prog='alembic'))"

    def install(self):
        self.python = next((python for python in (sys.executable, "/usr/bin/python3") if self._knows_alembic(python)), None)
        if not self.python:
            raise Missing("no Python here has it: apt-get install python3-alembic python3-psycopg2")
        versions = "import alembic, platform, sqlalchemy as s; print(alembic.__version__, '(SQLAlchemy', s.__version__, end='')"
        return run([self.python, "-c", versions + "; print(', Python', platform.python_version() + ')')"]).strip()

    @staticmethod
    def _knows_alembic(python):
        check = [python, "-c", "import alembic, psycopg2"]
        return os.access(python, os.X_OK) and subprocess.run(check, capture_output=True).returncode == 0

    def write(self, folder, size, light):
        run([self.python, "-c", self.program, "init", "scripts"], cwd=folder)
        env = folder / "scripts/env.py"
        url = 'config = context.config\nconfig.set_main_option("sqlalchemy.url", context.get_x_argument(True)["url"])\n'
        env.write_text(env.read_text().replace("config = context.config\n", url))
        ini = folder / "alembic.ini"
        ini.write_text(ini.read_text().replace("script_location = scripts", f"script_location = {folder}/scripts"))
        super().write(folder, size, light)

    def write_revision(self, folder, revision):
        (folder / f"scripts/versions/{revision.id}_create_{revision.table}.py").write_text(revision.alembic())

    def command(self, action, folder, database, port):
        words = {STATUS: ["current"], DOWNGRADE: ["downgrade", "base"]}.get(action, ["upgrade", "head"])
        alembic = [self.python, "-c", self.program, "-c", folder / "alembic.ini"]
        return alembic + ["-x", f"url={self.server.url(database, port)}", *words]


class Flyway(Tool):
    """By its API: quicker than its command line. It goes back in its paid editions only."""

    key, title, peer = "flyway", "Flyway, API", "flyway"
    # For the program, behind the others.
    settings = []

    def install(self):
        self.classes = TARGET / "flyway"
        maven(self.peer)
        run([self.java + "c", "-d", self.classes, "-cp", f"{self.classes}/*", HERE / "FlywayRun.java"])
        return next(self.classes.glob("flyway-core-*.jar")).stem.rsplit("-", 1)[1]

    def write_revision(self, folder, revision):
        (folder / f"V{revision.id}__create_{revision.table}.sql").write_text(revision.up())

    def command(self, action, folder, database, port):
        word = "info" if action == STATUS else "migrate"
        jdbc = self.server.jdbc_url(database, port)
        return [self.java, "-cp", f"{self.classes}:{self.classes}/*", "FlywayRun", word, folder, jdbc, self.server.user] + self.settings


class Liquibase(Tool):
    key, title, peer = "liquibase", "Liquibase", "liquibase"

    def install(self):
        maven(self.peer)
        return next((TARGET / self.peer).glob("liquibase-core-*.jar")).stem.rsplit("-", 1)[1]

    def write(self, folder, size, light):
        (folder / "changes").mkdir()
        (folder / "changelog.yaml").write_text("databaseChangeLog:\n- includeAll:\n    path: changes\n")
        super().write(folder, size, light)

    def write_revision(self, folder, revision):
        (folder / f"changes/{revision.id}_create_{revision.table}.sql").write_text(revision.liquibase())

    def command(self, action, folder, database, port):
        count = len(os.listdir(folder / "changes"))
        words = {STATUS: ["status"], DOWNGRADE: ["rollback-count", f"--count={count}"]}.get(action, ["update"])
        return [
            *(self.java, "-cp", f"{TARGET}/liquibase/*", "liquibase.integration.commandline.LiquibaseCommandLine"),
            *("--show-banner=false", "--analytics-enabled=false", f"--search-path={folder}"),
            *(words[0], "--changelog-file=changelog.yaml", *words[1:]),
            *(f"--url={self.server.jdbc_url(database, port)}", f"--username={self.server.user}"),
        ]


class Dbmate(Tool):
    """Without the dump of the schema that it makes after each change, as that is pg_dump's time."""

    key, title, peer = "dbmate", "dbmate", "dbmate"

    def install(self):
        folder = TARGET / "dbmate"
        if not shutil.which("npm"):
            raise Missing("no npm on the PATH, from which it comes: apt-get install npm")
        if not list(folder.glob(f"installed-{DBMATE}")):
            run(["npm", "install", "--no-audit", "--no-fund", "--prefix", folder, f"dbmate@{DBMATE}"])
            (folder / f"installed-{DBMATE}").touch()
        self.program = next(folder.glob("node_modules/@dbmate/*/bin/dbmate"))
        return run([self.program, "--version"]).split()[-1]

    def write_revision(self, folder, revision):
        (folder / f"{revision.id}_create_{revision.table}.sql").write_text(revision.dbmate())

    def command(self, action, folder, database, port):
        url = self.server.url(database, port, "postgres")
        dbmate = [self.program, "--no-dump-schema", "--migrations-dir", folder, "--url", url]
        if action == DOWNGRADE:
            # It has no command for several.
            one = shlex.join(str(word) for word in dbmate + ["rollback"])
            return ["/bin/sh", "-ec", f"for n in $(seq {len(os.listdir(folder))}); do {one}; done"]
        return dbmate + ["status" if action == STATUS else "migrate"]


def maven(profile):
    """The jars of a tool, with what they need, in a folder of its name."""
    folder = TARGET / profile
    if not folder.exists() or (HERE / "pom.xml").stat().st_mtime > folder.stat().st_mtime:
        shutil.rmtree(folder, ignore_errors=True)
        if not shutil.which("mvn"):
            raise Missing("no mvn on the PATH, which fetches it")
        fetched = folder.with_name(f"{profile}-fetched")
        fetch = ["dependency:copy-dependencies", f"-DoutputDirectory={fetched}"]
        run(["mvn", "-q", "-B", "-ntp", "-f", HERE / "pom.xml", f"-P{profile}", *fetch])
        fetched.rename(folder)


TOOLS = [Retort, RetortAtOnce, RetortJava, RetortJavaCold, Psql, PsqlAtOnce, PsqlScript, Alembic, Dbmate, Flyway, Liquibase]
