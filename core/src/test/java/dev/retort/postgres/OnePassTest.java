package dev.retort.postgres;

import static dev.retort.change.ColumnChange.setExpression;
import static dev.retort.change.ColumnChange.setNotNull;
import static dev.retort.change.ColumnChange.setType;
import static dev.retort.schema.Creation.IF_NOT_EXISTS;
import static dev.retort.schema.Elements.check;
import static dev.retort.schema.Elements.column;
import static dev.retort.schema.Elements.expression;
import static dev.retort.schema.Elements.foreignKey;
import static dev.retort.schema.Elements.primaryKey;
import static dev.retort.schema.Elements.unique;
import static dev.retort.schema.Types.bigint;
import static dev.retort.schema.Types.doublePrecision;
import static dev.retort.schema.Types.integer;
import static dev.retort.schema.Types.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.fixture.Golden;
import dev.retort.fixture.Recording;
import dev.retort.fixture.TestDatabase;
import dev.retort.op.Operations;
import dev.retort.operation.Operation;
import dev.retort.sql.PostgresVersion;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Operations on one table as one command. */
class OnePassTest {

    static Stream<Arguments> cuts() {
        return Stream.of(together(), apart(), constraintsApart()).flatMap(cases -> cases);
    }

    private static Stream<Arguments> together() {
        return Stream.of(
                cut("columns", "2", op -> {
                    op.addColumn("t", column("a", text()));
                    op.addColumn("t", column("b", text()));
                }),
                cut("changes-columns-and-constraints", "5", op -> {
                    op.alterColumn("t", "x", setType(bigint()).using("x + y"));
                    op.alterColumn("t", "y", setNotNull());
                    op.addColumn("t", column("a", integer()).statistics(5).comment("new"));
                    op.addConstraint("t", primaryKey("y"));
                    op.addConstraint("t", check("ck", "a > 0"));
                }),
                cut("a-change-of-another-column-behind-a-new-one", "2", op -> {
                    op.addColumn("t", column("a", text()));
                    op.alterColumn("t", "x", setNotNull());
                }),
                cut("other-tables-between", "1 1 2", op -> {
                    op.addColumn("t", column("a", text()));
                    op.addColumn("u", column("a", text()));
                    op.schema("app").addColumn("t", column("a", text()));
                    op.schema("app").addColumn("t", column("b", text()));
                }));
    }

    private static Stream<Arguments> apart() {
        return Stream.of(
                cut("a-name-that-changes", "1 1 1", op -> {
                    op.addColumn("t", column("a", text()));
                    op.renameColumn("t", "x", "y");
                    op.addColumn("t", column("b", text()));
                }),
                cut("a-column-that-goes", "1 1", op -> {
                    op.dropColumn("t", "a");
                    op.addColumn("t", column("a", text()));
                }),
                cut("one-column-twice", "1 1 1", op -> {
                    op.addColumn("t", column("a", text()));
                    op.alterColumn("t", "a", setNotNull());
                    op.alterColumn("t", "a", setType(integer()));
                }),
                cut("expressions-over-what-is-new", "1 1 1", op -> {
                    op.addColumn("t", column("a", text()));
                    op.alterColumn("t", "x", setType(bigint()).using("a"));
                    op.alterColumn("t", "y", setExpression("x"));
                }),
                cut("columns-behind-constraints", "1 1", op -> {
                    op.addConstraint("t", check("ck", "x > 0"));
                    op.alterColumn("t", "x", setType(bigint()));
                }));
    }

    private static Stream<Arguments> constraintsApart() {
        return Stream.of(
                cut("constraints-without-a-look", "1 1 1 1", op -> {
                    op.addConstraint("t", check("a", "x > 0").notValid());
                    op.addConstraint("t", check("b", "x > 0").notValid());
                    op.validateConstraint("a", "t");
                    op.validateConstraint("b", "t");
                }),
                cut("foreign-keys-and-unique", "1 1 1", op -> {
                    op.addConstraint("t", foreignKey("x").references("u"));
                    op.addConstraint("t", foreignKey("y").references("u"));
                    op.addConstraint("t", unique("y"));
                }),
                cut("columns-that-may-be-there", "1 1", op -> {
                    op.addColumn("t", column("a", text()), IF_NOT_EXISTS);
                    op.addColumn("t", column("b", text()));
                }));
    }

    private static Arguments cut(String name, String sizes, Consumer<Operations> work) {
        return Arguments.of(name, sizes, work);
    }

    private static List<List<Operation>> cut(Consumer<Operations> work) {
        return OnePass.cut(Recording.of(work).operations(), UnaryOperator.identity());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cuts")
    void operationsAreCutWhereTheMeaningWouldChange(String name, String sizes, Consumer<Operations> work) {
        assertThat(cut(work).stream().map(part -> String.valueOf(part.size())).collect(Collectors.joining(" ")))
                .isEqualTo(sizes);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("together")
    void operationsTogetherAreWrittenAsTheGoldenFileSays(String name, String sizes, Consumer<Operations> work) {
        String sql = cut(work).stream()
                .flatMap(part -> Postgres.render(part, PostgresVersion.NEWEST).stream())
                .map(statement -> ((Statement.Sql) statement).text() + ";\n")
                .collect(Collectors.joining("\n"));

        Golden.assertGolden("one-pass/" + name + ".sql", sql);
    }

    @Test
    void aTableIsWrittenOnceForAllOfThem() throws Exception {
        Consumer<Operations> work = op -> {
            op.alterColumn("t", "x", setType(bigint()));
            op.addColumn("t", column("a", doublePrecision()).serverDefault(expression("random()")));
            op.addColumn("t", column("b", integer()).generatedAs("y * 2"));
        };
        TestDatabase database = TestDatabase.create();
        try (Connection connection = database.connect()) {
            execute(connection, """
                    create sequence rewritten;
                    create function remember() returns event_trigger language plpgsql as
                        $$ begin perform nextval('rewritten'); end $$;
                    create event trigger rewrite on table_rewrite execute function remember();
                    create table t (x int, y int); insert into t values (1, 2)""");
            for (Operation alone : Recording.of(work).operations()) {
                run(connection, List.of(alone));
            }
            assertThat(rewrites(connection)).isEqualTo(3);

            execute(connection, "drop table t; create table t (x int, y int); insert into t values (1, 2)");
            cut(work).forEach(part -> run(connection, part));
            assertThat(rewrites(connection)).isEqualTo(3 + 1);
        } finally {
            database.drop();
        }
    }

    private static long rewrites(Connection connection) throws SQLException {
        try (ResultSet row = connection
                .createStatement()
                .executeQuery("select case when is_called then last_value else 0 end from rewritten")) {
            assertThat(row.next()).isTrue();
            return row.getLong(1);
        }
    }

    private static void run(Connection connection, List<Operation> part) {
        PostgresVersion server;
        try {
            server = new PostgresVersion(connection.getMetaData().getDatabaseMajorVersion());
            for (Statement statement : Postgres.render(part, server)) {
                execute(connection, ((Statement.Sql) statement).text());
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (java.sql.Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
