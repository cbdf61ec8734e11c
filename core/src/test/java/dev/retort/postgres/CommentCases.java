package dev.retort.postgres;

import dev.retort.operation.CommentOperation.CommentOnColumn;
import dev.retort.operation.CommentOperation.CommentOnTable;
import java.util.List;

final class CommentCases {

    private static final String TABLE = """
            create schema app; create table app.users (id int); create table users (id int, "user" text);
            comment on table users is 'people'; comment on column users.id is 'number'""";

    private CommentCases() {}

    static List<GoldenCase> all() {
        return List.of(
                new GoldenCase(
                        CommentOnTable.class, "created", TABLE, op -> op.createTableComment("users", "It's people")),
                new GoldenCase(CommentOnTable.class, "dropped", TABLE, op -> op.dropTableComment("users")),
                new GoldenCase(
                        CommentOnTable.class,
                        "in-a-schema",
                        TABLE,
                        op -> op.schema("app").createTableComment("users", "'); drop table users; --")),
                new GoldenCase(
                        CommentOnTable.class,
                        "hostile-text",
                        TABLE,
                        op -> op.createTableComment("users", "backslash \\' and\nline end, $$ and 😀")),
                new GoldenCase(
                        CommentOnColumn.class,
                        "created",
                        TABLE,
                        op -> op.createColumnComment("users", Names.KEYWORD, "in the \"role\" of")),
                new GoldenCase(CommentOnColumn.class, "dropped", TABLE, op -> op.dropColumnComment("users", "id")),
                new GoldenCase(
                        CommentOnColumn.class,
                        "in-a-schema",
                        TABLE,
                        op -> op.schema("app").createColumnComment("users", "id", "number")));
    }
}
