package dev.retort.compare;

import static dev.retort.sql.SqlText.sql;

import dev.retort.diff.Difference;
import dev.retort.effect.TransactionUse;
import dev.retort.operation.Operation;
import dev.retort.postgres.Postgres;
import dev.retort.postgres.Statement;
import dev.retort.sql.Identifier;
import dev.retort.sql.PostgresVersion;
import dev.retort.sql.SqlText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A difference as statements for {@code psql}, in the order in which they run.
 *
 * @param needsSeveralTransactions whether {@code psql -1} would fail
 */
public record SqlOfDifference(List<Line> lines, boolean needsSeveralTransactions) {

    /**
     * One statement.
     *
     * @param remark why it cannot run in one transaction with the others; empty for most
     */
    public record Line(String statement, Optional<String> remark) {}

    public SqlOfDifference {
        lines = List.copyOf(lines);
    }

    /** @param server that the statements are for */
    public static SqlOfDifference of(Difference difference, PostgresVersion server) {
        List<Line> lines = new ArrayList<>();
        for (Operation operation : difference.operations()) {
            for (Statement statement : Postgres.render(operation, server)) {
                String text = text(statement);
                lines.add(new Line(text, remark(text)));
            }
        }
        return new SqlOfDifference(
                lines, lines.stream().anyMatch(line -> line.remark().isPresent()));
    }

    private static String text(Statement statement) {
        return switch (statement) {
            case Statement.Sql sql -> sql.text();
            case Statement.CopyIn copy -> throw new IllegalStateException("no difference of schemas has rows");
            case Statement.InBatches update -> throw new IllegalStateException("no difference of schemas has rows");
            case Statement.Call call -> throw new IllegalStateException("no difference of schemas has code");
        };
    }

    private static Optional<String> remark(String text) {
        return TransactionUse.of(text) == TransactionUse.INSIDE
                ? Optional.empty()
                : Optional.of("not possible in a transaction");
    }

    public List<String> statements() {
        return lines.stream().map(Line::statement).toList();
    }

    /**
     * For {@code psql -v ON_ERROR_STOP=1}, and {@code -1} unless it says that this cannot be; empty where nothing is different.
     *
     * @param searchPath what names without a schema are meant with; {@code public} alone is not said
     */
    public String script(List<Identifier> searchPath) {
        if (lines.isEmpty()) {
            return "";
        }
        StringBuilder script = new StringBuilder();
        if (needsSeveralTransactions) {
            script.append("-- Not for one transaction: run it without psql's -1.\n");
        }
        if (!searchPath.equals(List.of(Identifier.of("public")))) {
            script.append(sql("SET search_path TO {};\n", SqlText.join(", ", searchPath))
                    .sql());
        }
        script.append(lines.stream().map(SqlOfDifference::written).collect(Collectors.joining()));
        return script.toString();
    }

    private static String written(Line line) {
        return line.remark()
                        .map(remark -> "-- " + remark.replace('\n', ' ') + "\n")
                        .orElse("") + line.statement() + ";\n";
    }
}
