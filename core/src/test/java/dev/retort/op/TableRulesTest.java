package dev.retort.op;

import static dev.retort.change.ColumnChange.addIdentity;
import static dev.retort.change.ColumnChange.dropDefault;
import static dev.retort.change.ColumnChange.dropNotNull;
import static dev.retort.change.ColumnChange.setDefault;
import static dev.retort.change.ColumnChange.setNotNull;
import static dev.retort.change.ColumnChange.setType;
import static dev.retort.change.TableChange.setParameter;
import static dev.retort.schema.Column.IdentityKind.ALWAYS;
import static dev.retort.schema.ConstraintRule.Deferral.DEFERRABLE;
import static dev.retort.schema.ConstraintRule.Enforcement.NOT_ENFORCED;
import static dev.retort.schema.ConstraintRule.Enforcement.NOT_VALID;
import static dev.retort.schema.Creation.IF_NOT_EXISTS;
import static dev.retort.schema.Dropping.cascade;
import static dev.retort.schema.Dropping.concurrently;
import static dev.retort.schema.Elements.check;
import static dev.retort.schema.Elements.column;
import static dev.retort.schema.Elements.exclude;
import static dev.retort.schema.Elements.foreignKey;
import static dev.retort.schema.Elements.index;
import static dev.retort.schema.Elements.key;
import static dev.retort.schema.Elements.primaryKey;
import static dev.retort.schema.Elements.unique;
import static dev.retort.schema.Elements.value;
import static dev.retort.schema.Names.sequence;
import static dev.retort.schema.PartitionBound.defaultPartition;
import static dev.retort.schema.PartitionBound.forHash;
import static dev.retort.schema.PartitionBound.forValuesFrom;
import static dev.retort.schema.PartitionBound.forValuesIn;
import static dev.retort.schema.PartitionKey.Strategy.LIST;
import static dev.retort.schema.PartitionKey.Strategy.RANGE;
import static dev.retort.schema.ReferentialAction.RESTRICT;
import static dev.retort.schema.ReferentialAction.SET_NULL;
import static dev.retort.schema.TableOption.comment;
import static dev.retort.schema.TableOption.inherits;
import static dev.retort.schema.TableOption.like;
import static dev.retort.schema.TableOption.partitionBy;
import static dev.retort.schema.TableOption.partitionOf;
import static dev.retort.schema.TableOption.with;
import static dev.retort.schema.Types.integer;
import static dev.retort.schema.Types.text;
import static dev.retort.schema.Types.type;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.retort.origin.CallSite;
import dev.retort.origin.Origin;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What contradicts itself is refused when it is recorded. */
class TableRulesTest {

    private static final CallSite HERE = () -> new Origin.JavaLine("R1.java", 7);

    static Stream<Arguments> refused() {
        return Stream.of(
                        types(),
                        columns(),
                        tables(),
                        columnsOfTables(),
                        partitions(),
                        constraints(),
                        changes(),
                        drops())
                .flatMap(cases -> cases);
    }

    private static Stream<Arguments> types() {
        String expected = "; write it as PostgreSQL does, for example numeric(10,2)";
        return Stream.of(
                refused(op -> column("a", type(" ")), "the text of a type is empty" + expected),
                refused(
                        op -> column("a", type("numeric(10")),
                        "the type 'numeric(10' has parentheses that do not match" + expected),
                refused(
                        op -> column("a", type("a)(b")),
                        "the type 'a)(b' has parentheses that do not match" + expected),
                refused(
                        op -> column("a", type("text; drop table y")),
                        "the type 'text; drop table y' holds a semicolon, which would end the statement" + expected),
                refused(op -> column("a", type("text -- x")), "the type 'text -- x' holds a comment" + expected),
                refused(op -> column("a", type("$1")), "the type '$1' holds $1, which is part of no type" + expected));
    }

    private static Stream<Arguments> columns() {
        return Stream.of(
                refused(
                        op -> column("a", text()).notNull().notNull(),
                        "the column \"a\" is not null twice; remove one notNull()"),
                refused(
                        op -> column("a", text()).serverDefault(value(1)).generatedAs("b + 1"),
                        "the column \"a\" has the default 1 and the generation expression b + 1; PostgreSQL takes one of"
                                + " default, identity and generated"),
                refused(
                        op -> column("a", integer()).identity().serverDefault(value(1)),
                        "the column \"a\" has an identity and the default 1; PostgreSQL takes one of default, identity and"
                                + " generated"),
                refused(
                        op -> column("a", integer()).with("n_distinct", new Object[0]),
                        "the parameter \"n_distinct\" has a value of [Ljava.lang.Object;; give a number, a boolean or text"));
    }

    private static Stream<Arguments> tables() {
        return Stream.of(
                refused(
                        op -> op.createTable(
                                "t",
                                column("a", text()),
                                primaryKey("a"),
                                primaryKey("a").named("pk")),
                        "table \"t\" has a primary key twice; remove one"),
                refused(
                        op -> op.createTable("t", column("a", text()), column("a", integer())),
                        "table \"t\" has the column \"a\" twice; remove one"),
                refused(
                        op -> op.createTable("t", column("a", text()), check("ck", "a > 0"), check("ck", "a < 0")),
                        "table \"t\" has the constraint \"ck\" twice; remove one"),
                refused(
                        op -> op.createTable("t", comment("a"), comment("b")),
                        "table \"t\" has a comment twice; remove one"),
                refused(
                        op -> op.createTable("t", with("fillfactor", 1), with("fillfactor", 2)),
                        "table \"t\" has the parameter \"fillfactor\" twice; remove one"),
                refused(
                        op -> op.createTable("t", IF_NOT_EXISTS, IF_NOT_EXISTS),
                        "table \"t\" has IF_NOT_EXISTS twice; remove one"));
    }

    private static Stream<Arguments> columnsOfTables() {
        return Stream.of(
                refused(
                        op -> op.createTable(
                                "t", column("a", text()), unique("b").named("uq")),
                        "the constraint \"uq\" of table \"t\" is over the column \"b\", which the table does not have; its"
                                + " columns are [a]"),
                refused(
                        op -> op.createTable("t", column("a", text()), primaryKey("a", "A")),
                        "the primary key of table \"t\" is over the column \"A\", which the table does not have; its columns"
                                + " are [a]"),
                refused(
                        op -> op.createTable(
                                "t", column("a", text()), unique("a").including("b")),
                        "a unique constraint of table \"t\" is over the column \"b\", which the table does not have; its"
                                + " columns are [a]"),
                refused(
                        op -> op.createTable("t", exclude("a", "=")),
                        "an exclusion constraint of table \"t\" is over the column \"a\", which the table does not have; its"
                                + " columns are []"),
                refused(
                        op -> op.dropTable(
                                "t", column("a", text()), foreignKey("b").references("u")),
                        "a foreign key of table \"t\" is over the column \"b\", which the table does not have; its columns"
                                + " are [a]"));
    }

    private static Stream<Arguments> partitions() {
        return Stream.of(
                refused(
                        op -> op.createTable("t", column("a", text()), partitionBy(LIST, "b")),
                        "partitionBy of table \"t\" is over the column \"b\", which the table does not have; its columns are"
                                + " [a]"),
                refused(
                        op -> op.createTable("t", partitionOf("u", defaultPartition()), column("a", text())),
                        "the partition \"t\" has a column of its own, \"a\"; it takes all columns from the table that it is a"
                                + " partition of"),
                refused(
                        op -> op.createTable("t", partitionOf("u", defaultPartition()), inherits("v")),
                        "table \"t\" has inherits or partitionOf twice; remove one"),
                refused(op -> partitionBy(RANGE, new String[0]), "partitionBy(RANGE) names no column"),
                refused(op -> partitionBy(LIST, "a", "b"), "partitionBy(LIST) has 2 keys; PostgreSQL takes one"),
                refused(
                        op -> partitionBy(RANGE, key("a").desc()),
                        "the key of a partitioned table has no order, but partitionBy(RANGE) has DESC and nulls UNSAID"),
                refused(op -> forValuesIn(), "forValuesIn() of a partition has no value"),
                refused(
                        op -> forValuesFrom(1).to(2, 3),
                        "a partition goes from 1 values [1] to 2 [2, 3]; both need one for each key"),
                refused(
                        op -> forHash(4, 4),
                        "the modulus 4 and the remainder 4 make no partition; the remainder is 0 or more and less than the"
                                + " modulus"),
                refused(op -> inherits(new String[0]), "inherits() names no table"));
    }

    private static Stream<Arguments> constraints() {
        return Stream.of(
                refused(
                        op -> foreignKey("a").references("t").onDelete(RESTRICT, "a"),
                        "ON DELETE RESTRICT has no list of columns [a]; only SET_NULL and SET_DEFAULT have one"),
                refused(
                        op -> foreignKey("a").references("t").onDelete(SET_NULL, "b"),
                        "a foreign key over [a] sets [b] on delete; it can set its own columns only"),
                refused(
                        op -> op.validateConstraint("t", check("a > 0")),
                        "the constraint of table \"t\" has no name; give it with .named(\"…\")"),
                refused(
                        op -> op.alterConstraint("fk", "t", NOT_VALID),
                        "PostgreSQL cannot make the constraint \"fk\" of table \"t\" NOT_VALID; drop it and add it with"
                                + " notValid()"),
                refused(
                        op -> op.alterConstraint("fk", "t", DEFERRABLE, NOT_ENFORCED),
                        "the constraint \"fk\" of table \"t\" becomes DEFERRABLE from NOT_ENFORCED, which is another thing"),
                refused(
                        op -> key("a").with("desc").nullsFirst(),
                        "a key has the order UNSAID and nulls FIRST, but also the text 'desc' behind it; say all in one"
                                + " way"));
    }

    private static Stream<Arguments> changes() {
        return Stream.of(
                refused(
                        op -> op.alterColumn("t", "a", setNotNull(), dropNotNull()),
                        "column \"a\" of table \"t\" gets two changes of whether it is null; leave one"),
                refused(
                        op -> op.alterColumn("t", "a", setType(text()), setType(integer())),
                        "column \"a\" of table \"t\" gets two changes of the type; leave one"),
                refused(
                        op -> op.alterColumn("t", "a", setDefault(value(1)), dropDefault()),
                        "column \"a\" of table \"t\" gets two changes of the default; leave one"),
                refused(
                        op -> op.alterColumn("t", "a", setDefault(value(1)), addIdentity(ALWAYS)),
                        "column \"a\" of table \"t\" gets a default and an identity; leave one"),
                refused(
                        op -> op.alterTable("t"),
                        "nothing to alter in table \"t\"; give at least one change, such as setParameter(\"fillfactor\", 70)"),
                refused(
                        op -> op.alterIndex("i"),
                        "nothing to alter in index \"i\"; give at least one change, such as setParameter(\"fillfactor\", 70)"),
                refused(
                        op -> op.alterTable("t", setParameter("", 1)),
                        "a name is empty; PostgreSQL wants at least one character"),
                refused(
                        op -> op.reindex(sequence("s")),
                        "cannot reindex sequence s; give an index, a table, a materialized view or a schema"));
    }

    private static Stream<Arguments> drops() {
        return Stream.of(
                refused(
                        op -> op.dropTable("t", concurrently()),
                        "PostgreSQL cannot drop a table concurrently; only an index can"),
                refused(
                        op -> op.dropColumn("t", "a", concurrently()),
                        "PostgreSQL cannot drop a column concurrently; only an index can"),
                refused(
                        op -> op.dropIndex("i", concurrently().andCascade()),
                        "PostgreSQL cannot drop concurrently with cascade; drop what depends on it first"),
                refused(
                        op -> {
                            op.dropTable("parents");
                            op.createTable("t", inherits("parents"));
                        },
                        "cannot create table t: table parents is gone since line 7 (drop table parents); record this before"
                                + " that line, or leave it out"),
                refused(
                        op -> {
                            op.addConstraint(
                                    "t",
                                    dev.retort.schema.Elements.uniqueUsingIndex("i")
                                            .named("uq"));
                            op.dropIndex("i", cascade());
                        },
                        "cannot drop index i: index i is gone since line 7 (add constraint uq to t); record this before that"
                                + " line, or leave it out"));
    }

    private static Arguments refused(Consumer<Operations> work, String message) {
        return Arguments.of(work, message);
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("refused")
    void aContradictionIsRefused(Consumer<Operations> work, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Operations.record(HERE, work))
                .withMessage(message);
    }

    @Test
    void columnsThatComeFromElsewhereAreNotLookedFor() {
        assertThat(Operations.record(HERE, op -> {
                    op.createTable("a", inherits("t"), unique("id"));
                    op.createTable("b", like("t"), primaryKey("id"));
                    op.createTable("c", partitionOf("t", defaultPartition()), primaryKey("id"));
                    op.createTable("d", check("ck", "id > 0"));
                }))
                .hasSize(4);
    }

    @Test
    void anIdentityColumnMaySayThatItIsNotNull() {
        assertThat(column("id", integer()).identity().notNull())
                .isEqualTo(column("id", integer()).notNull().identity());
    }

    @Test
    void anIndexIsDroppedAsItWasMade() {
        assertThat(Operations.record(
                        HERE, op -> op.dropIndex(index("i").on("t", "a").concurrently())))
                .extracting(recorded -> recorded.operation().inverse())
                .isEqualTo(
                        Operations.record(
                                        HERE,
                                        op -> op.createIndex(
                                                index("i").on("t", "a").concurrently()))
                                .stream()
                                .map(recorded -> dev.retort.operation.Inverse.of(recorded.operation()))
                                .toList());
    }
}
