package dev.retort.cases;

import static dev.retort.operation.ColumnChange.dropDefault;
import static dev.retort.operation.ColumnChange.dropNotNull;
import static dev.retort.operation.ColumnChange.setDefault;
import static dev.retort.operation.ColumnChange.setNotNull;
import static dev.retort.operation.ColumnChange.setType;
import static dev.retort.schema.Elements.expression;
import static dev.retort.schema.Elements.value;
import static dev.retort.schema.Types.bigint;
import static dev.retort.schema.Types.integer;
import static dev.retort.schema.Types.text;
import static dev.retort.schema.Types.timestamp;

import dev.retort.operation.ColumnChange;
import dev.retort.operation.ColumnOperation.AlterColumn;
import java.util.List;

final class AlterColumnCases {

    private static final String TABLE = """
            create table users (
                age integer not null default 0,
                born text default '2000-01-01',
                "order" text
            );
            insert into users values (1, '1999-12-31', 'x')""";

    private AlterColumnCases() {}

    static List<OperationCase> all() {
        return List.of(
                alter("set-type", "age", setType(bigint())),
                alter("set-type-from", "age", setType(bigint()).from(integer())),
                alter("set-type-with-default-from-text", "born", setDefault(value("1970-01-01")), setType(text())),
                alter(
                        "set-type-using",
                        "born",
                        dropDefault(),
                        setType(timestamp()).using("born::timestamp")),
                // The old default has no cast to the new type; it must have gone before the type changes.
                alter(
                        "set-type-and-default-without-cast",
                        "born",
                        setType(timestamp()).using("born::timestamp"),
                        setDefault(expression("localtimestamp"))),
                alter("set-not-null", "order", setNotNull()),
                alter("drop-not-null", "age", dropNotNull()),
                alter("set-default", "age", setDefault(value(18)).from(value(0))),
                alter(
                        "set-default-where-was-none",
                        "order",
                        setDefault(value("'")).fromNone()),
                alter("drop-default", "age", dropDefault().from(value(0))),
                alter("several-changes", "age", dropNotNull(), dropDefault(), setType(text())),
                new OperationCase(
                        AlterColumn.class,
                        "in-a-schema",
                        "create schema app; create table app.users (name text)",
                        op -> op.schema("app").alterColumn("users", "name", setNotNull())),
                new OperationCase(
                        AlterColumn.class,
                        "hostile-names",
                        "create table \"Users\" (\"x\"\"; drop table y; --\" text)",
                        op -> op.alterColumn(
                                HostileNames.UPPER, HostileNames.ATTACK, setNotNull(), setDefault(value("\\'")))));
    }

    private static OperationCase alter(String name, String column, ColumnChange... changes) {
        return new OperationCase(AlterColumn.class, name, TABLE, op -> op.alterColumn("users", column, changes));
    }
}
