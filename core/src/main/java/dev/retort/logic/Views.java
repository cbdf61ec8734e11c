package dev.retort.logic;

import dev.retort.logic.MaterializedView.Filling;
import dev.retort.logic.View.Option;
import dev.retort.schema.Elements;
import dev.retort.schema.IndexPart;
import dev.retort.sql.Identifier;
import dev.retort.sql.SqlExpression;
import dev.retort.sql.SqlSplitter;
import dev.retort.sql.SqlStatement;
import dev.retort.sql.SqlSyntaxException;
import java.util.List;
import java.util.stream.Stream;

/**
 * Views, materialized views and extended statistics, to be imported statically:
 * {@code query("select id from users").columns("user_id").with(SECURITY_INVOKER)}.
 */
public final class Views {

    private Views() {}

    public static final Option SECURITY_INVOKER = Option.SECURITY_INVOKER;

    public static final Option SECURITY_BARRIER = Option.SECURITY_BARRIER;

    public static final Option CHECK_LOCAL = Option.CHECK_LOCAL;

    public static final Option CHECK_CASCADED = Option.CHECK_CASCADED;

    /** A view. */
    public static View query(String sql) {
        return new View(new SqlExpression(sql), List.of(), List.of());
    }

    /** A materialized view. */
    public static MaterializedView materialized(String sql) {
        return new MaterializedView(new SqlExpression(sql), List.of(), null, List.of(), null, Filling.WITH_DATA);
    }

    /** For {@code op.alterView}; where a check option replaces another: {@code setOption(CHECK_LOCAL).from(CHECK_CASCADED)}. */
    public static ViewChange.SetOption setOption(Option option) {
        return new ViewChange.SetOption(option, null);
    }

    /** For {@code op.alterView}: takes an option away that the view has. */
    public static ViewChange.ResetOption resetOption(Option option) {
        return new ViewChange.ResetOption(option);
    }

    /** Extended statistics over at least two columns. */
    public static ExtendedStatistics statisticsOver(String... columns) {
        return statisticsOver(Stream.of(columns).map(Elements::key).toArray(IndexPart[]::new));
    }

    /** {@code statisticsOver(key("city"), keyOn("lower(name)"))}; with expressions since PostgreSQL 14. */
    public static ExtendedStatistics statisticsOver(IndexPart... parts) {
        return new ExtendedStatistics(List.of(parts), List.of());
    }

    /** Without the semicolon that may stand behind it: a clause may follow. */
    static SqlExpression checkedQuery(SqlExpression query) {
        List<SqlStatement> statements;
        try {
            statements = SqlSplitter.split(query.sql());
        } catch (SqlSyntaxException e) {
            throw new IllegalArgumentException("cannot read the query of a view: " + e.getMessage(), e);
        }
        if (statements.size() != 1) {
            throw new IllegalArgumentException("the query of a view has " + statements.size()
                    + " statements; give one, and record others with execute(…)");
        }
        return new SqlExpression(statements.getFirst().text());
    }

    static List<Identifier> checkedColumns(List<Identifier> columns) {
        if (columns.stream().distinct().count() < columns.size()) {
            throw new IllegalArgumentException("a view names a column twice: " + columns + "; call one otherwise");
        }
        return List.copyOf(columns);
    }
}
