package dev.retort.cases.table;

import static dev.retort.schema.Dropping.cascade;
import static dev.retort.schema.Dropping.concurrently;
import static dev.retort.schema.Dropping.ifExists;
import static dev.retort.schema.Elements.index;
import static dev.retort.schema.Elements.key;
import static dev.retort.schema.Elements.keyOn;
import static dev.retort.schema.Elements.name;
import static dev.retort.schema.Elements.parameter;

import dev.retort.cases.HostileNames;
import dev.retort.cases.OperationCase;
import dev.retort.op.Operations;
import dev.retort.operation.IndexOperation.CreateIndex;
import dev.retort.operation.IndexOperation.DropIndex;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

public final class IndexCases {

    private static final String TABLE = """
            create table users (id bigint, email text, "user" text, data jsonb, created_at timestamptz);
            create index idx_users_email on users (email)""";

    private static final String IN_SCHEMA =
            "create schema app; create table app.users (id int); create index idx on app.users (id)";

    private IndexCases() {}

    public static List<OperationCase> all() {
        return Stream.of(created(), createdInOtherWays(), keys(), kept(), concurrent(), dropped(), droppedInOtherWays())
                .flatMap(cases -> cases)
                .toList();
    }

    private static Stream<OperationCase> created() {
        return Stream.of(
                create("plain", op -> op.createIndex("idx_users_created", "users", "created_at")),
                create("several-columns", op -> op.createIndex("idx_users", "users", "email", "user")),
                create(
                        "unique",
                        op -> op.createIndex(
                                index("uq_users_email").on("users", "email").unique())),
                create(
                        "expression",
                        op -> op.createIndex(index("uq_users_lower")
                                .on("users", keyOn("lower(email)"))
                                .unique())),
                create(
                        "partial",
                        op -> op.createIndex(
                                index("idx_partial").on("users", "email").where("created_at is not null"))),
                create(
                        "including",
                        op -> op.createIndex(
                                index("idx_including").on("users", "email").including("id", "user"))));
    }

    private static Stream<OperationCase> createdInOtherWays() {
        return Stream.of(
                create(
                        "method",
                        op -> op.createIndex(
                                index("idx_data").on("users", "data").using("gin"))),
                create(
                        "order-and-operator-class",
                        op -> op.createIndex(index("idx_modifiers")
                                .on(
                                        "users",
                                        key("created_at").with("desc nulls last"),
                                        key("email").with("text_pattern_ops"),
                                        keyOn("upper(email)").with("collate \"C\"")))),
                create(
                        "everything",
                        op -> op.createIndex(index("idx_everything")
                                .on("users", key("user").with("desc"), keyOn("lower(email)"))
                                .unique()
                                .using("btree")
                                .including("id")
                                .where("email <> ''"))),
                create("hostile-names", op -> op.createIndex(HostileNames.ATTACK, "users", HostileNames.KEYWORD)),
                new OperationCase(CreateIndex.class, "in-a-schema", IN_SCHEMA, op -> {
                    op.schema("app").createIndex("idx_id", "users", "id");
                    op.schema("app")
                            .createIndex(index("idx_unique").on("users", "id").unique());
                }));
    }

    private static Stream<OperationCase> dropped() {
        return Stream.of(
                new OperationCase(DropIndex.class, "plain", TABLE, op -> op.dropIndex("idx_users_email", "users")),
                new OperationCase(
                        DropIndex.class,
                        "with-its-state-before",
                        TABLE,
                        op -> op.dropIndex(index("idx_users_email").on("users", "email"))),
                new OperationCase(
                        DropIndex.class,
                        "in-a-schema",
                        IN_SCHEMA,
                        op -> op.schema("app").dropIndex("idx", "users")),
                new OperationCase(
                        DropIndex.class,
                        "in-a-schema-with-its-state-before",
                        IN_SCHEMA,
                        op -> op.schema("app").dropIndex(index("idx").on("users", "id"))),
                new OperationCase(
                        DropIndex.class,
                        "hostile-name",
                        "create table t (a int); create index \"x\"\"; drop table y; --\" on t (a)",
                        op -> op.dropIndex(HostileNames.ATTACK, "t")));
    }

    private static Stream<OperationCase> keys() {
        return Stream.of(
                create(
                        "keys",
                        op -> op.createIndex(index("idx_keys")
                                .on(
                                        "users",
                                        key("created_at").desc().nullsLast(),
                                        key("id").asc().nullsFirst(),
                                        key("email").collate("C").opclass("text_pattern_ops"),
                                        keyOn("upper(email)")
                                                .collate(name("pg_catalog", "POSIX"))
                                                .desc()))),
                create(
                        "operator-class-with-parameters",
                        op -> op.createIndex(index("idx_vector")
                                .on(
                                        "users",
                                        keyOn("to_tsvector('simple', email)")
                                                .opclass(name("pg_catalog", "tsvector_ops"), parameter("siglen", 64)))
                                .using("gist"))),
                create(
                        "modifiers-behind-a-collation",
                        op -> op.createIndex(index("idx_mixed")
                                .on("users", key("email").collate("C").with("desc")))));
    }

    private static Stream<OperationCase> kept() {
        return Stream.of(
                create(
                                "nulls-not-distinct",
                                op -> op.createIndex(index("uq_nulls")
                                        .on("users", "email")
                                        .uniqueNullsNotDistinct()
                                        .including("id")))
                        .since(15),
                create(
                        "storage",
                        op -> op.createIndex(index("idx_kept")
                                .on("users", "data")
                                .using("gin")
                                .with("fastupdate", false)
                                .with("gin_pending_list_limit", 128)
                                .tablespace("pg_default"))),
                create(
                        "buffering-said-in-words",
                        op -> op.createIndex(index("idx_place")
                                .on("users", keyOn("point(id, id)"))
                                .using("gist")
                                .with("buffering", "auto")
                                .with("fillfactor", 80))),
                create(
                        "if-not-exists",
                        op -> op.createIndex(
                                index("idx_users_email").on("users", "id").ifNotExists())),
                new OperationCase(
                        CreateIndex.class,
                        "only",
                        "create table events (at int) partition by range (at)",
                        op -> op.createIndex(index("idx_at").on("events", "at").only())));
    }

    private static Stream<OperationCase> concurrent() {
        return Stream.of(
                create(
                                "concurrently",
                                op -> op.createIndex(index("uq_soon")
                                        .on("users", "id")
                                        .unique()
                                        .concurrently()))
                        .outsideTransaction(),
                create(
                                "concurrently-if-not-exists",
                                op -> op.createIndex(index("uq_soon")
                                        .on("users", "id")
                                        .concurrently()
                                        .ifNotExists()))
                        .outsideTransaction());
    }

    private static Stream<OperationCase> droppedInOtherWays() {
        return Stream.of(
                new OperationCase(
                                DropIndex.class,
                                "concurrently",
                                TABLE,
                                op -> op.dropIndex("idx_users_email", concurrently()))
                        .outsideTransaction(),
                new OperationCase(
                                DropIndex.class,
                                "concurrently-with-its-state-before",
                                TABLE,
                                op -> op.dropIndex(index("idx_users_email")
                                        .on("users", "email")
                                        .concurrently()))
                        .outsideTransaction(),
                new OperationCase(
                                DropIndex.class,
                                "concurrently-if-exists",
                                TABLE,
                                op -> op.dropIndex("idx_no", concurrently().andIfExists()))
                        .outsideTransaction(),
                new OperationCase(
                        DropIndex.class,
                        "if-exists",
                        TABLE,
                        op -> op.dropIndex("idx_no", ifExists().andCascade())),
                new OperationCase(
                        DropIndex.class,
                        "cascade-with-its-state-before",
                        TABLE,
                        op -> op.dropIndex(index("idx_users_email").on("users", "email"), cascade())));
    }

    private static OperationCase create(String name, Consumer<Operations> work) {
        return new OperationCase(CreateIndex.class, name, TABLE, work);
    }
}
