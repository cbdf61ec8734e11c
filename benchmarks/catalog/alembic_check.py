#!/usr/bin/python3
"""What `alembic check` does: compares the models with the database, and fails where they differ.

    alembic_check.py FOLDER URL

The command came with Alembic 1.9; Debian's is older, and has all that the command calls.
"""

import sys

import sqlalchemy as sa
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext

sys.path.insert(0, sys.argv[1])

from models import metadata

with sa.create_engine(sys.argv[2]).connect() as connection:
    context = MigrationContext.configure(connection, opts={"compare_type": True})
    differences = compare_metadata(context, metadata)
if differences:
    sys.exit("different: {}".format(differences[:3]))
