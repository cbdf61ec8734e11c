#!/usr/bin/python3
"""Writes one history as a Retort project of SQL files and as an Alembic project.

    write_projects.py HISTORY RETORT_FOLDER ALEMBIC_FOLDER
"""

import pathlib
import sys

from histories import history

SQL = """\
-- Revision {number}
-- revision: {id}
{down}

-- upgrade
SELECT {number};

-- downgrade
SELECT -{number};
"""

PYTHON = '''\
"""Revision {number}"""
from alembic import op

revision = "{id}"
down_revision = {down}


def upgrade():
    op.execute("SELECT {number}")


def downgrade():
    op.execute("SELECT -{number}")
'''


def write(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)


name, retort, alembic = sys.argv[1], pathlib.Path(sys.argv[2]), pathlib.Path(sys.argv[3])
write(retort / "retort.toml", '[env.test]\nurl = "embedded:"\n')
write(alembic / "alembic.ini", "[alembic]\nscript_location = %(here)s/alembic\n")
write(alembic / "alembic/env.py", "")
for number, (id, down) in enumerate(history(name)):
    write(
        retort / "migrations/versions" / f"{id}_revision.sql",
        SQL.format(number=number, id=id, down="-- down: " + ", ".join(down) if down else ""),
    )
    write(
        alembic / "alembic/versions" / f"{id}_revision.py",
        PYTHON.format(number=number, id=id, down=repr(tuple(down)) if down else None),
    )
