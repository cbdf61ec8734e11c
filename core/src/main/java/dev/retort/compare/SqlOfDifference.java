package dev.retort.compare;

import static dev.retort.sql.SqlText.sql;

import dev.retort.diff.Difference;
import dev.retort.operation.Operation;
import dev.retort.postgres.Postgres;
import dev.retort.postgres.Statement;
import dev.retort.sql.Identifier;
import dev.retort.sql.PostgresVersion;
import dev.retort.sql.SqlText;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A difference as statements for {@code psql}, in the order in which they run. All of them may stand in one transaction: a difference
 * builds nothing concurrently.
 */
public record SqlOfDifference(List<String> statements) {

    public SqlOfDifference {
        statements = List.copyOf(statements);
    }

    /** @param server that the statements are for */
    public static SqlOfDifference of(Difference difference, PostgresVersion server) {
        return of(difference.operations(), server);
    }

    /**
     * @param operations of a difference
     * @throws IllegalStateException for one that has rows or code, which no difference of schemas has
     */
    public static SqlOfDifference of(List<Operation> operations, PostgresVersion server) {
        return new SqlOfDifference(operations.stream()
                .flatMap(operation -> Postgres.render(operation, server).stream())
                .map(SqlOfDifference::text)
                .toList());
    }

    private static String text(Statement statement) {
        return switch (statement) {
            case Statement.Sql sql -> sql.text();
            case Statement.CopyIn copy -> throw new IllegalStateException("no difference of schemas has rows");
            case Statement.InBatches update -> throw new IllegalStateException("no difference of schemas has rows");
            case Statement.Call call -> throw new IllegalStateException("no difference of schemas has code");
        };
    }

    /** The statements, each ended and on a line of its own; empty where nothing is different. */
    public String script() {
        return statements.stream().map(statement -> statement + ";\n").collect(Collectors.joining());
    }

    /**
     * For {@code psql -v ON_ERROR_STOP=1 -1}; empty where nothing is different.
     *
     * @param searchPath what names without a schema are meant with; {@code public} alone is not said
     */
    public String script(List<Identifier> searchPath) {
        if (statements.isEmpty() || searchPath.equals(List.of(Identifier.of("public")))) {
            return script();
        }
        return sql("SET search_path TO {};\n", SqlText.join(", ", searchPath)).sql() + script();
    }
}
