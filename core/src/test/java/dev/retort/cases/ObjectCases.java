package dev.retort.cases;

import dev.retort.operation.ObjectOperation.Comment;
import java.util.List;

final class ObjectCases {

    private static final String TABLE = """
            create schema app; create table app.users (id int); create table users (id int, "user" text)""";

    private ObjectCases() {}

    static List<OperationCase> all() {
        return List.of(
                new OperationCase(
                        Comment.class, "table-created", TABLE, op -> op.createTableComment("users", "It's people")),
                new OperationCase(Comment.class, "table-dropped", TABLE, op -> op.dropTableComment("users")),
                new OperationCase(
                        Comment.class,
                        "table-in-a-schema",
                        TABLE,
                        op -> op.schema("app").createTableComment("users", "'); drop table users; --")),
                new OperationCase(
                        Comment.class,
                        "table-hostile-text",
                        TABLE,
                        op -> op.createTableComment("users", "backslash \\' and\nline end, $$ and 😀")),
                new OperationCase(
                        Comment.class,
                        "column-created",
                        TABLE,
                        op -> op.createColumnComment("users", HostileNames.KEYWORD, "in the \"role\" of")),
                new OperationCase(Comment.class, "column-dropped", TABLE, op -> op.dropColumnComment("users", "id")),
                new OperationCase(
                        Comment.class,
                        "column-in-a-schema",
                        TABLE,
                        op -> op.schema("app").createColumnComment("users", "id", "number")));
    }
}
