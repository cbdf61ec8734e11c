#!/usr/bin/python3
"""One schema, for PostgreSQL and for SQLAlchemy.

    schema.py TABLES FOLDER

Writes schema.sql and models.py: tables of 10 columns, with a primary key, two indexes and a foreign key each. The same ones at each run.
"""

import random
import sys

TYPES = [
    ("text", "sa.Text"),
    ("bigint", "sa.BigInteger"),
    ("integer", "sa.Integer"),
    ("boolean", "sa.Boolean"),
    ("timestamp with time zone", "sa.DateTime(timezone=True)"),
    ("numeric(10,2)", "sa.Numeric(10, 2)"),
    ("uuid", "postgresql.UUID"),
    ("date", "sa.Date"),
]

tables, folder = int(sys.argv[1]), sys.argv[2]
chance = random.Random(1)
sql = []
models = ["import sqlalchemy as sa\nfrom sqlalchemy.dialects import postgresql\n\nmetadata = sa.MetaData()\n"]
for number in range(tables):
    name = "t{}".format(number)
    parent = "t{}".format(chance.randrange(number) if number else 0)
    columns = ["    id bigint NOT NULL"]
    fields = ['    sa.Column("id", sa.BigInteger, primary_key=True, autoincrement=False),']
    for position in range(1, 9):
        of_sql, of_models = chance.choice(TYPES)
        nullable = chance.random() < 0.5
        columns.append("    c{} {}{}".format(position, of_sql, "" if nullable else " NOT NULL"))
        fields.append('    sa.Column("c{}", {}, nullable={}),'.format(position, of_models, nullable))
    columns.append("    parent_id bigint")
    columns.append("    PRIMARY KEY (id)")
    columns.append("    CONSTRAINT {0}_parent FOREIGN KEY (parent_id) REFERENCES {1} (id)".format(name, parent))
    fields.append(
        '    sa.Column("parent_id", sa.BigInteger, sa.ForeignKey("{}.id", name="{}_parent")),'.format(parent, name)
    )
    sql.append("CREATE TABLE {} (\n{}\n);".format(name, ",\n".join(columns)))
    sql.append("CREATE INDEX {0}_a ON {0} (c1, c2);".format(name))
    sql.append("CREATE INDEX {0}_b ON {0} (parent_id);".format(name))
    models.append('{0} = sa.Table(\n    "{0}",\n    metadata,\n{1}\n)'.format(name, "\n".join(fields)))
    models.append('sa.Index("{0}_a", {0}.c.c1, {0}.c.c2)\nsa.Index("{0}_b", {0}.c.parent_id)\n'.format(name))

with open(folder + "/schema.sql", "w") as file:
    file.write("\n".join(sql) + "\n")
with open(folder + "/models.py", "w") as file:
    file.write("\n".join(models))
