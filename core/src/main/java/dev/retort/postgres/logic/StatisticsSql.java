package dev.retort.postgres.logic;

import static dev.retort.sql.SqlText.sql;

import dev.retort.logic.ExtendedStatistics;
import dev.retort.operation.StatisticsOperation;
import dev.retort.operation.StatisticsOperation.CreateStatistics;
import dev.retort.operation.StatisticsOperation.DropStatistics;
import dev.retort.operation.StatisticsOperation.SetStatisticsTarget;
import dev.retort.postgres.clause.DropSql;
import dev.retort.postgres.clause.NeedsNewerServerException;
import dev.retort.schema.IndexPart;
import dev.retort.sql.Literal;
import dev.retort.sql.PostgresVersion;
import dev.retort.sql.SqlText;

/** Extended statistics. */
public final class StatisticsSql {

    private StatisticsSql() {}

    public static SqlText of(StatisticsOperation operation, PostgresVersion server) {
        return switch (operation) {
            case CreateStatistics create -> create(create, server);
            // A negative number in parentheses, as Literal writes it, is a syntax error here.
            case SetStatisticsTarget set ->
                set.target() < 0
                        ? sql("ALTER STATISTICS {} SET STATISTICS -1", set.name())
                        : sql("ALTER STATISTICS {} SET STATISTICS {}", set.name(), Literal.of(set.target()));
            case DropStatistics drop ->
                sql("DROP STATISTICS {}{}{}", DropSql.ifExists(drop.how()), drop.name(), DropSql.cascade(drop.how()));
        };
    }

    private static SqlText create(CreateStatistics create, PostgresVersion server) {
        ExtendedStatistics statistics = create.statistics();
        SqlText kinds = statistics.kinds().isEmpty()
                ? sql("")
                : sql(
                        " ({})",
                        SqlText.join(
                                ", ",
                                statistics.kinds().stream()
                                        .map(StatisticsSql::kind)
                                        .toList()));
        return sql(
                "CREATE STATISTICS {}{} ON {} FROM {}",
                create.name(),
                kinds,
                SqlText.join(
                        ", ",
                        statistics.parts().stream()
                                .map(part -> part(part, server))
                                .toList()),
                create.table());
    }

    private static SqlText kind(ExtendedStatistics.Kind kind) {
        return switch (kind) {
            case NDISTINCT -> sql("ndistinct");
            case DEPENDENCIES -> sql("dependencies");
            case MCV -> sql("mcv");
        };
    }

    private static SqlText part(IndexPart part, PostgresVersion server) {
        return switch (part.key()) {
            case IndexPart.Key.OfColumn column -> sql("{}", column.column());
            case IndexPart.Key.OfExpression expression -> {
                NeedsNewerServerException.unless(server, 14, "statistics over an expression");
                yield sql("({})", expression.expression());
            }
        };
    }
}
