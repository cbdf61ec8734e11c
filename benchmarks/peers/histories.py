"""The revisions that are measured: the same ones at each run, in each tool's format.

A revision makes a table of 8 columns and an index. In a light history, which is for the work that runs none of them, it is SELECT.
"""

import random

# In SQL, in Java, in SQLAlchemy.
TYPES = [
    ("text", "text()", "sa.Text()"),
    ("bigint", "bigint()", "sa.BigInteger()"),
    ("integer", "integer()", "sa.Integer()"),
    ("boolean", "bool()", "sa.Boolean()"),
    ("timestamptz", "timestamptz()", "sa.DateTime(timezone=True)"),
    ("numeric(10,2)", "numeric(10, 2)", "sa.Numeric(10, 2)"),
    ("uuid", "uuid()", "postgresql.UUID()"),
    ("date", "date()", "sa.Date()"),
]

JAVA = """\
import static dev.retort.schema.Elements.*;
import static dev.retort.schema.Types.*;

import dev.retort.migration.Migration;
import dev.retort.migration.Revision;
import dev.retort.op.Operations;

/** Create {table}. */
@Revision(id = "{id}"{down})
public final class R{id}_CreateTable implements Migration {{

    @Override
    public void upgrade(Operations op) {{
        op.createTable(
                "{table}",
                {columns},
                primaryKey("id"));
        op.createIndex("idx_{table}", "{table}", "{indexed}");
    }}

    @Override
    public void downgrade(Operations op) {{
        op.dropTable("{table}");
    }}
}}
"""

PYTHON = '''\
"""Create {table}"""
import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "{id}"
down_revision = {down}
branch_labels = None
depends_on = None


def upgrade():
{up}


def downgrade():
{undo}
'''


class Revision:
    def __init__(self, number, chance, light):
        self.number, self.light = number, light
        self.id = f"{number:012d}"
        self.parent = f"{number - 1:012d}" if number > 1 else None
        self.table = f"t{number}"
        self.columns = [(f"c{i}", *chance.choice(TYPES), chance.random() < 0.5) for i in range(1, 8)]
        self.indexed = chance.choice(self.columns)[0]

    def up(self):
        if self.light:
            return f"SELECT {self.number};\n"
        columns = "".join(f"    {name} {sql}{'' if null else ' NOT NULL'},\n" for name, sql, _, _, null in self.columns)
        return (
            f"CREATE TABLE {self.table} (\n    id bigint NOT NULL,\n{columns}    PRIMARY KEY (id)\n);\n"
            f"CREATE INDEX idx_{self.table} ON {self.table} ({self.indexed});\n"
        )

    def down(self):
        return f"SELECT -{self.number};\n" if self.light else f"DROP TABLE {self.table};\n"

    def retort_sql(self):
        down = f"-- down: {self.parent}\n" if self.parent else ""
        return f"-- Create {self.table}\n-- revision: {self.id}\n{down}\n-- upgrade\n{self.up()}\n-- downgrade\n{self.down()}"

    def retort_java(self):
        columns = ['column("id", bigint()).notNull()']
        columns += [f'column("{name}", {java}){"" if null else ".notNull()"}' for name, _, java, _, null in self.columns]
        return JAVA.format(
            table=self.table,
            id=self.id,
            down=f', down = "{self.parent}"' if self.parent else "",
            columns=(",\n" + " " * 16).join(columns),
            indexed=self.indexed,
        )

    def alembic(self):
        columns = ['sa.Column("id", sa.BigInteger(), autoincrement=False, nullable=False)']
        columns += [f'sa.Column("{name}", {python}, nullable={null})' for name, _, _, python, null in self.columns]
        table = f'op.create_table(\n        "{self.table}",\n        ' + ",\n        ".join(columns)
        up = [table + ',\n        sa.PrimaryKeyConstraint("id"),\n    )']
        up += [f'op.create_index("idx_{self.table}", "{self.table}", ["{self.indexed}"])']
        down = f'op.drop_table("{self.table}")'
        if self.light:
            up, down = [f'op.execute("{self.up()[:-2]}")'], f'op.execute("{self.down()[:-2]}")'
        return PYTHON.format(
            table=self.table,
            id=self.id,
            down=f'"{self.parent}"' if self.parent else None,
            up="    " + "\n    ".join(up),
            undo="    " + down,
        )

    def dbmate(self):
        return f"-- migrate:up\n{self.up()}\n-- migrate:down\n{self.down()}"

    def liquibase(self):
        return f"--liquibase formatted sql\n\n--changeset benchmark:{self.id}\n{self.up()}--rollback {self.down()}"


def history(size, light=False):
    chance = random.Random(4711)
    return [Revision(number, chance, light) for number in range(1, size + 1)]
