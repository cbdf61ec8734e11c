package dev.retort.postgres.logic;

import static dev.retort.sql.SqlText.sql;

import dev.retort.logic.RoutineTrait;
import dev.retort.sql.Literal;
import dev.retort.sql.SqlText;
import java.math.BigDecimal;
import java.util.List;

/** What is said about a function besides its text; alike in {@code CREATE} and {@code ALTER}. */
final class RoutineTraitSql {

    private RoutineTraitSql() {}

    /** Each on a line of its own, which begins with the line break. */
    static SqlText all(List<RoutineTrait> traits) {
        return SqlText.join(
                "", traits.stream().map(trait -> sql("\n    {}", of(trait))).toList());
    }

    static SqlText of(RoutineTrait trait) {
        return switch (trait) {
            case RoutineTrait.Volatility volatility -> volatility(volatility);
            case RoutineTrait.NullInput input ->
                switch (input) {
                    case CALLED_ON_NULL_INPUT -> sql("CALLED ON NULL INPUT");
                    case STRICT -> sql("STRICT");
                };
            case RoutineTrait.Security security ->
                switch (security) {
                    case SECURITY_INVOKER -> sql("SECURITY INVOKER");
                    case SECURITY_DEFINER -> sql("SECURITY DEFINER");
                };
            case RoutineTrait.Leak leak ->
                switch (leak) {
                    case LEAKPROOF -> sql("LEAKPROOF");
                    case NOT_LEAKPROOF -> sql("NOT LEAKPROOF");
                };
            case RoutineTrait.Parallel parallel -> sql("PARALLEL {}", parallel(parallel));
            case RoutineTrait.Kind kind ->
                switch (kind) {
                    case WINDOW -> sql("WINDOW");
                };
            case RoutineTrait.Cost cost -> sql("COST {}", number(cost.units()));
            case RoutineTrait.Rows rows -> sql("ROWS {}", number(rows.estimate()));
            case RoutineTrait.Support support -> sql("SUPPORT {}", support.function());
            case RoutineTrait.Setting setting -> setting(setting);
        };
    }

    static SqlText parallel(RoutineTrait.Parallel parallel) {
        return switch (parallel) {
            case PARALLEL_UNSAFE -> sql("UNSAFE");
            case PARALLEL_RESTRICTED -> sql("RESTRICTED");
            case PARALLEL_SAFE -> sql("SAFE");
        };
    }

    private static SqlText volatility(RoutineTrait.Volatility volatility) {
        return switch (volatility) {
            case IMMUTABLE -> sql("IMMUTABLE");
            case STABLE -> sql("STABLE");
            case VOLATILE -> sql("VOLATILE");
        };
    }

    /** Without a fraction where there is none. */
    private static Literal number(double value) {
        return Literal.of(BigDecimal.valueOf(value).stripTrailingZeros());
    }

    private static SqlText setting(RoutineTrait.Setting setting) {
        List<Literal> values = setting.values().stream().map(Literal::text).toList();
        return sql("SET {} = {}", setting.parameter(), SqlText.join(", ", values));
    }
}
