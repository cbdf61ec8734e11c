package dev.retort.cases.table;

import static dev.retort.schema.Elements.check;
import static dev.retort.schema.Elements.exclude;
import static dev.retort.schema.Elements.foreignKey;
import static dev.retort.schema.Elements.index;
import static dev.retort.schema.Elements.key;
import static dev.retort.schema.Elements.keyOn;
import static dev.retort.schema.Elements.notNull;
import static dev.retort.schema.Elements.primaryKey;
import static dev.retort.schema.Elements.primaryKeyUsingIndex;
import static dev.retort.schema.Elements.unique;
import static dev.retort.schema.Elements.uniqueUsingIndex;
import static dev.retort.schema.ReferentialAction.SET_DEFAULT;
import static dev.retort.schema.ReferentialAction.SET_NULL;

import dev.retort.cases.OperationCase;
import dev.retort.operation.ConstraintOperation.AddConstraint;
import dev.retort.operation.ConstraintOperation.DropConstraint;
import dev.retort.schema.Constraint;
import java.util.List;
import java.util.stream.Stream;

/** Every clause of every constraint. */
public final class ConstraintClauseCases {

    private static final String TABLES = """
            create table users (id bigint primary key, tenant int, name text, unique (id, tenant));
            create table bookings (id bigint not null, user_id bigint, tenant int default 1, name text, room int4range,
                starts int not null, ends int)""";

    /** Extension {@code btree_gist} is not everywhere, so that the keys before the period are ranges, too. */
    private static final String PERIODS = """
            create table rooms (id int4range not null, during daterange not null,
                primary key (id, during without overlaps));
            create table bookings (room int4range not null, during daterange not null, name text not null)""";

    private ConstraintClauseCases() {}

    public static List<OperationCase> all() {
        return Stream.of(
                        keys(),
                        usingIndex(),
                        checks(),
                        notNulls(),
                        references(),
                        referencesWithMore(),
                        exclusions(),
                        periods())
                .flatMap(cases -> cases)
                .toList();
    }

    private static Stream<OperationCase> keys() {
        return Stream.of(
                add("unique-deferrable", unique("user_id").deferrable().named("uq")),
                add(
                        "unique-initially-deferred",
                        unique("user_id").initiallyDeferred().named("uq")),
                add(
                        "unique-storage",
                        unique("user_id", "tenant")
                                .including("name", "ends")
                                .with("fillfactor", 70)
                                .tablespace("pg_default")
                                .named("uq")),
                add(
                                "unique-nulls-not-distinct",
                                unique("user_id").nullsNotDistinct().named("uq"))
                        .since(15),
                add(
                        "primary-key-clauses",
                        primaryKey("id")
                                .including("name")
                                .with("fillfactor", 70)
                                .tablespace("pg_default")
                                .deferrable()
                                .named("pk")));
    }

    private static Stream<OperationCase> usingIndex() {
        String indexed = "create table a (id int not null, code text); create unique index idx on a (id)";
        return Stream.of(
                add(
                        "primary-key-using-index",
                        indexed,
                        primaryKeyUsingIndex("idx").named("pk")),
                add(
                        "primary-key-using-index-that-is-known",
                        indexed,
                        primaryKeyUsingIndex(index("idx").on("a", "id").unique())
                                .named("pk")),
                add("unique-using-index-without-name", indexed, uniqueUsingIndex("idx")),
                add(
                        "unique-using-index",
                        indexed,
                        uniqueUsingIndex(index("idx").on("a", "id").unique())
                                .initiallyDeferred()
                                .named("uq")),
                new OperationCase(
                        DropConstraint.class,
                        "that-took-an-index-over",
                        "create table a (id int not null); create unique index idx on a (id);"
                                + "alter table a add constraint uq unique using index idx",
                        op -> op.dropConstraint(
                                "a",
                                uniqueUsingIndex(index("idx").on("a", "id").unique())
                                        .named("uq"))));
    }

    private static Stream<OperationCase> checks() {
        return Stream.of(
                add("check-without-name", check("tenant > 0")),
                add("check-not-valid", check("ck", "tenant > 0").notValid()),
                add("check-no-inherit", check("ck", "tenant > 0").noInherit()),
                add(
                        "check-no-inherit-not-valid",
                        check("ck", "tenant > 0").noInherit().notValid()),
                add("check-not-enforced", check("ck", "tenant > 0").notEnforced())
                        .since(18));
    }

    private static Stream<OperationCase> notNulls() {
        return Stream.of(
                add("not-null", notNull("name").named("nn")).since(18),
                add("not-null-not-valid", notNull("name").notValid().named("nn"))
                        .since(18),
                add("not-null-no-inherit", notNull("name").noInherit().named("nn"))
                        .since(18));
    }

    private static Stream<OperationCase> references() {
        return Stream.of(
                add(
                        "foreign-key-not-valid",
                        foreignKey("user_id").references("users").notValid().named("fk")),
                add(
                        "foreign-key-deferred",
                        foreignKey("user_id")
                                .references("users")
                                .initiallyDeferred()
                                .named("fk")),
                add(
                        "foreign-key-match-full",
                        foreignKey("user_id", "tenant")
                                .references("users", "id", "tenant")
                                .matchFull()
                                .deferrable()
                                .notValid()
                                .named("fk")));
    }

    private static Stream<OperationCase> referencesWithMore() {
        return Stream.of(
                add(
                                "foreign-key-sets-columns-null",
                                foreignKey("user_id", "tenant")
                                        .references("users", "id", "tenant")
                                        .onDelete(SET_NULL, "user_id")
                                        .named("fk"))
                        .since(15),
                add(
                                "foreign-key-sets-columns-default",
                                foreignKey("user_id", "tenant")
                                        .references("users", "id", "tenant")
                                        .onDelete(SET_DEFAULT, "tenant", "user_id")
                                        .named("fk"))
                        .since(15),
                add(
                                "foreign-key-not-enforced",
                                foreignKey("user_id")
                                        .references("users")
                                        .notEnforced()
                                        .named("fk"))
                        .since(18));
    }

    private static Stream<OperationCase> exclusions() {
        return Stream.of(
                add("exclude", exclude("tenant", "=").named("ex")),
                add(
                        "exclude-clauses",
                        exclude("room", "&&")
                                .and(keyOn("int4range(starts, ends)"), "&&")
                                .using("gist")
                                .including("name")
                                .with("fillfactor", 70)
                                .tablespace("pg_default")
                                .where("tenant > 0")
                                .deferrable()
                                .named("ex")),
                add(
                        "exclude-operator-class",
                        exclude(key("name").collate("C").opclass("text_pattern_ops"), "operator(pg_catalog.=)")
                                .and(key("tenant").desc(), "=")
                                .named("ex")),
                add("exclude-without-name", exclude("room", "&&").using("gist")));
    }

    private static Stream<OperationCase> periods() {
        return Stream.of(
                        add(
                                "primary-key-without-overlaps",
                                PERIODS,
                                primaryKey("room", "during").withoutOverlaps().named("pk")),
                        add(
                                "unique-without-overlaps",
                                PERIODS,
                                unique("room", "during").withoutOverlaps().named("uq")),
                        add(
                                "foreign-key-period",
                                PERIODS,
                                foreignKey("room", "during")
                                        .references("rooms", "id", "during")
                                        .period()
                                        .named("fk")),
                        add(
                                "foreign-key-period-of-the-primary-key",
                                PERIODS,
                                foreignKey("room", "during")
                                        .references("rooms")
                                        .period()
                                        .named("fk")))
                .map(one -> one.since(18));
    }

    private static OperationCase add(String name, Constraint constraint) {
        return new OperationCase(AddConstraint.class, name, TABLES, op -> op.addConstraint("bookings", constraint));
    }

    private static OperationCase add(String name, String setup, Constraint constraint) {
        String table = setup.contains("bookings") ? "bookings" : "a";
        return new OperationCase(AddConstraint.class, name, setup, op -> op.addConstraint(table, constraint));
    }
}
