package dev.retort.source.logic;

import dev.retort.logic.RoutineTrait;
import dev.retort.logic.Routines;
import dev.retort.source.code.Code;
import dev.retort.source.code.SchemaScope;
import java.util.List;

/** What is said about a function besides its text. */
final class RoutineTraitSource {

    private RoutineTraitSource() {}

    static Code of(RoutineTrait trait, SchemaScope scope) {
        return switch (trait) {
            case RoutineTrait.Volatility one -> Code.constant(one);
            case RoutineTrait.NullInput one -> Code.constant(one);
            case RoutineTrait.Security one -> Code.constant(one);
            case RoutineTrait.Leak one -> Code.constant(one);
            case RoutineTrait.Parallel one -> Code.constant(one);
            case RoutineTrait.Kind one -> Code.constant(one);
            case RoutineTrait.Cost cost -> Code.call(Routines.class, "cost", number(cost.units()));
            case RoutineTrait.Rows rows -> Code.call(Routines.class, "rows", number(rows.estimate()));
            case RoutineTrait.Support support -> Code.call(Routines.class, "support", scope.name(support.function()));
            case RoutineTrait.Setting setting ->
                Code.call(
                        Routines.class,
                        "setting",
                        Code.arguments(
                                List.of(Code.text(setting.parameter().toString())), Code.texts(setting.values())));
        };
    }

    /** Without a fraction where there is none. */
    private static Code number(double value) {
        return value == Math.rint(value) && Math.abs(value) <= Integer.MAX_VALUE
                ? Code.number((int) value)
                : Code.number(value);
    }
}
