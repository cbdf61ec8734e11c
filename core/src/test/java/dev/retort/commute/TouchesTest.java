package dev.retort.commute;

import static dev.retort.change.ColumnChange.setNotNull;
import static dev.retort.data.Rows.columns;
import static dev.retort.data.Rows.row;
import static dev.retort.schema.Elements.check;
import static dev.retort.schema.Elements.column;
import static dev.retort.schema.Elements.foreignKey;
import static dev.retort.schema.Elements.index;
import static dev.retort.schema.Elements.keyOn;
import static dev.retort.schema.Elements.primaryKey;
import static dev.retort.schema.Elements.unique;
import static dev.retort.schema.Types.bigint;
import static dev.retort.schema.Types.text;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.retort.fixture.Recording;
import dev.retort.op.Operations;
import dev.retort.touch.Touch;
import dev.retort.touch.Touches;
import java.util.Comparator;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What operations have to do with, and how near two of them come to each other. */
class TouchesTest {

    private static Arguments touches(Consumer<Operations> work, String expected) {
        return arguments(work, expected);
    }

    private static Arguments pair(Consumer<Operations> one, Consumer<Operations> other, Nearness nearness) {
        return arguments(one, other, nearness);
    }

    /** What is made has a plus, what is gone a minus; what is only needed stands in parentheses. */
    static Stream<Arguments> operations() {
        return Stream.concat(ofTables(), ofTheRest());
    }

    private static Stream<Arguments> ofTables() {
        return Stream.of(
                touches(op -> op.createTable("a", column("id", bigint())), "+table a"),
                touches(
                        op -> op.createTable(
                                "a",
                                column("b_id", bigint()),
                                foreignKey("b_id").references("b", "id")),
                        "+table a, (b.id)"),
                touches(
                        op -> op.createTable(
                                "a",
                                column("b_id", bigint()),
                                foreignKey("b_id").references("b")),
                        "+table a, (table b)"),
                touches(op -> op.dropTable("a"), "-table a"),
                touches(op -> op.schema("app").renameTable("a", "b"), "-table app.a, +table app.b"),
                touches(op -> op.addColumn("a", column("x", text())), "+a.x"),
                touches(op -> op.addColumn("a", column("x", text()).generatedAs("y || z")), "+a.x, (table a)"),
                touches(op -> op.dropColumn("a", "x"), "-a.x"),
                touches(op -> op.renameColumn("a", "x", "y"), "-a.x, +a.y"),
                touches(op -> op.alterColumn("a", "x", setNotNull()), "a.x"),
                touches(op -> op.createPrimaryKey("pk", "a", "x", "y"), "+constraint pk of a, a.x, a.y"),
                touches(op -> op.addConstraint("a", unique("x")), "+a constraint of a, a.x"),
                touches(op -> op.createCheckConstraint("ck", "a", "x > 0"), "+constraint ck of a, (table a)"));
    }

    private static Stream<Arguments> ofTheRest() {
        return Stream.of(
                touches(
                        op -> op.createForeignKey("fk", "a", foreignKey("b_id").references("b", "id")),
                        "+constraint fk of a, a.b_id, (b.id)"),
                touches(op -> op.dropConstraint("fk", "a"), "-constraint fk of a, (table a)"),
                touches(op -> op.dropConstraint("a", primaryKey("x").named("pk")), "-constraint pk of a, a.x"),
                touches(op -> op.schema("app").createIndex("i", "a", "x"), "+index app.i, (app.a.x)"),
                touches(
                        op -> op.createIndex(index("i").on("a", "x").unique().including("y")),
                        "+index i, (a.y), (table a), (a.x)"),
                touches(op -> op.createIndex(index("i").on("a", keyOn("lower(x)"))), "+index i, (table a)"),
                touches(op -> op.dropIndex(index("i").on("a", "x")), "-index i, (a.x)"),
                touches(op -> op.dropIndex("i", "a"), "-index i, ?"),
                touches(op -> op.createTableComment("a", "x"), "the comment of a"),
                touches(op -> op.createColumnComment("a", "x", "y"), "the comment of column a.x"),
                touches(op -> op.bulkInsert("a", columns("x"), row(1)), "rows of a, (a.x)"),
                touches(op -> op.execute("drop table a"), "?"),
                touches(op -> op.run(connection -> {}), "?"));
    }

    @ParameterizedTest
    @MethodSource("operations")
    void anOperationTouches(Consumer<Operations> work, String expected) {
        assertThat(words(Recording.of(work).operations().getFirst().touches())).isEqualTo(expected);
    }

    private static String words(Touches touches) {
        Stream<String> known = touches.known().stream().map(touch -> switch (touch.mode()) {
            case CREATES -> "+" + touch.part();
            case CHANGES -> touch.part().toString();
            case DROPS -> "-" + touch.part();
            case NEEDS -> "(" + touch.part() + ")";
        });
        return switch (touches.extent()) {
            case ALL -> known.collect(joining(", "));
            case PERHAPS_MORE -> Stream.concat(known, Stream.of("?")).collect(joining(", "));
        };
    }

    static Stream<Arguments> pairs() {
        Consumer<Operations> addX = op -> op.addColumn("a", column("x", text()));
        Consumer<Operations> addY = op -> op.addColumn("a", column("y", text()));
        Consumer<Operations> createA = op -> op.createTable("a", column("id", bigint()));
        Consumer<Operations> dropA = op -> op.dropTable("a");
        Consumer<Operations> indexX = op -> op.createIndex("i", "a", "x");
        Consumer<Operations> insert = op -> op.bulkInsert("a", columns("x"), row(1));
        Consumer<Operations> checkY = op -> op.addConstraint("a", check("ck", "y > 0"));
        Consumer<Operations> toA = op ->
                op.createTable("b", column("a_id", bigint()), foreignKey("a_id").references("a", "x"));
        return Stream.of(
                pair(addX, addX, Nearness.SAME_PART),
                pair(addX, addY, Nearness.SAME_OBJECT),
                pair(addX, op -> op.addColumn("b", column("x", text())), Nearness.APART),
                pair(addX, op -> op.schema("app").addColumn("a", column("x", text())), Nearness.SAME_PART),
                pair(
                        op -> op.schema("other").addColumn("a", column("x", text())),
                        op -> op.schema("app").addColumn("a", column("x", text())),
                        Nearness.APART),
                pair(createA, createA, Nearness.SAME_PART),
                pair(dropA, addX, Nearness.SAME_PART),
                pair(dropA, toA, Nearness.SAME_PART),
                pair(dropA, indexX, Nearness.SAME_PART),
                pair(toA, addX, Nearness.SAME_PART),
                pair(toA, addY, Nearness.APART),
                pair(toA, indexX, Nearness.APART),
                pair(indexX, indexX, Nearness.SAME_PART),
                pair(indexX, addX, Nearness.SAME_PART),
                pair(indexX, addY, Nearness.APART),
                pair(indexX, op -> op.createTable("i", column("id", bigint())), Nearness.APART),
                pair(checkY, addY, Nearness.SAME_OBJECT),
                pair(checkY, checkY, Nearness.SAME_PART),
                pair(checkY, indexX, Nearness.SAME_OBJECT),
                pair(insert, insert, Nearness.SAME_PART),
                pair(insert, addY, Nearness.SAME_OBJECT),
                pair(insert, checkY, Nearness.SAME_OBJECT));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void theNearestTouchesTellHowNearTwoOperationsCome(
            Consumer<Operations> one, Consumer<Operations> other, Nearness nearness) {
        assertThat(nearest(one, other)).isEqualTo(nearness);
        assertThat(nearest(other, one)).isEqualTo(nearness);
    }

    private static Nearness nearest(Consumer<Operations> one, Consumer<Operations> other) {
        return touches(one)
                .flatMap(mine -> touches(other).map(others -> Nearness.of(mine, others)))
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    private static Stream<Touch> touches(Consumer<Operations> work) {
        return Recording.of(work).operations().getFirst().touches().known().stream();
    }
}
