package dev.retort.postgres;

import static dev.retort.change.ColumnChange.dropDefault;
import static dev.retort.change.ColumnChange.dropNotNull;
import static dev.retort.change.ColumnChange.setDefault;
import static dev.retort.change.ColumnChange.setNotNull;
import static dev.retort.change.ColumnChange.setType;
import static dev.retort.change.ColumnStorageChange.setStatistics;
import static dev.retort.schema.Elements.check;
import static dev.retort.schema.Elements.column;
import static dev.retort.schema.Elements.primaryKey;
import static dev.retort.schema.Elements.value;
import static dev.retort.schema.Types.bigint;
import static dev.retort.schema.Types.integer;
import static dev.retort.schema.Types.numeric;
import static dev.retort.schema.Types.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.fixture.CatalogText;
import dev.retort.fixture.Recording;
import dev.retort.fixture.TestDatabase;
import dev.retort.op.Operations;
import dev.retort.operation.Operation;
import dev.retort.schema.Column;
import dev.retort.sql.PostgresVersion;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Whatever operations on one table follow each other: together they do what they do alone. */
class OnePassPropertyTest {

    private static final int ROUNDS = 300;

    private static final String TABLE = """
            create table t (a int not null default 1, b int, c text default '7');
            insert into t values (1, 2, '3'), (4, 5, '6')""";

    private final Random random = new Random(4);

    @Test
    void operationsTogetherDoWhatTheyDoAlone() throws SQLException {
        TestDatabase database = TestDatabase.create();
        int compared = 0;
        int joined = 0;
        try (Connection connection = database.connect()) {
            connection.setAutoCommit(false);
            execute(connection, TABLE);
            for (int round = 0; round < ROUNDS; round++) {
                List<Operation> operations = operations();
                List<List<Operation>> parts = OnePass.cut(operations, UnaryOperator.identity());
                Optional<String> alone =
                        result(connection, operations.stream().map(List::of).toList());
                if (alone.isPresent()) {
                    compared++;
                    joined += operations.size() - parts.size();
                    assertThat(result(connection, parts)).as("%s", parts).isEqualTo(alone);
                }
            }
        } finally {
            database.drop();
        }
        assertThat(compared).isGreaterThan(ROUNDS / 4);
        assertThat(joined).isGreaterThan(ROUNDS / 4);
    }

    private List<Operation> operations() {
        return Recording.of(op -> {
                    int length = 2 + random.nextInt(4);
                    for (int number = 0; number < length; number++) {
                        operation(op, number);
                    }
                })
                .operations();
    }

    private void operation(Operations op, int number) {
        switch (random.nextInt(11)) {
            case 0 -> op.addColumn("t", column("n" + number, integer()).serverDefault(value(number)));
            case 1 -> op.addColumn("t", column("n" + number, text()).comment("new"));
            case 2 -> op.addColumn("t", column("n" + number, bigint()).identity(Column.IdentityKind.BY_DEFAULT));
            case 3 -> op.addColumn("t", column("n" + number, numeric()).generatedAs(any() + "::numeric + 1"));
            case 4 -> op.alterColumn("t", any(), setType(bigint()).using(any() + "::bigint * 10"));
            case 5 -> op.alterColumn("t", any(), setType(text()));
            case 6 -> op.alterColumn("t", any(), dropDefault(), setNotNull());
            case 7 -> op.alterColumn("t", any(), setDefault(value(9)), dropNotNull());
            case 8 -> op.alterColumn("t", any(), setStatistics(50));
            case 9 -> op.addConstraint("t", check("ck" + number, any() + "::int > 0"));
            default -> op.addConstraint("t", primaryKey(any()));
        }
    }

    /** One of the columns that are there, or that one of the operations may have added. */
    private String any() {
        return List.of("a", "b", "c", "c", "n0", "n1").get(random.nextInt(6));
    }

    /** The schema and the rows afterwards; empty when the server refused. */
    private static Optional<String> result(Connection connection, List<List<Operation>> parts) throws SQLException {
        PostgresVersion server = new PostgresVersion(connection.getMetaData().getDatabaseMajorVersion());
        Savepoint before = connection.setSavepoint();
        try {
            for (List<Operation> part : parts) {
                for (Statement statement : Postgres.render(part, server)) {
                    execute(connection, ((Statement.Sql) statement).text());
                }
            }
            return Optional.of(
                    CatalogText.of(connection) + TestDatabase.query(connection, "select t::text from t order by 1"));
        } catch (SQLException e) {
            return Optional.empty();
        } finally {
            connection.rollback(before);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (java.sql.Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
