package dev.retort.source.logic;

import dev.retort.logic.ExtendedStatistics;
import dev.retort.logic.Views;
import dev.retort.operation.StatisticsOperation;
import dev.retort.operation.StatisticsOperation.CreateStatistics;
import dev.retort.operation.StatisticsOperation.DropStatistics;
import dev.retort.operation.StatisticsOperation.SetStatisticsTarget;
import dev.retort.schema.Elements;
import dev.retort.schema.IndexPart;
import dev.retort.source.code.Code;
import dev.retort.source.code.DropSource;
import dev.retort.source.code.SchemaScope;
import dev.retort.sql.QualifiedName;
import java.util.List;
import java.util.stream.Stream;

/** Extended statistics. */
public final class StatisticsSource {

    private StatisticsSource() {}

    public static Code of(StatisticsOperation operation) {
        return switch (operation) {
            case CreateStatistics create -> on(create.name(), "createStatistics", definition(create));
            case SetStatisticsTarget set ->
                on(
                        set.name(),
                        "setStatisticsTarget",
                        Stream.concat(Stream.of(set.target()), Stream.ofNullable(set.was()))
                                .map(Code::number)
                                .toList());
            case DropStatistics drop ->
                on(
                        drop.name(),
                        "dropStatistics",
                        Code.arguments(
                                drop.was() == null ? List.of() : definition(drop.was()), DropSource.of(drop.how())));
        };
    }

    private static Code on(QualifiedName name, String method, List<Code> more) {
        return SchemaScope.of(name).op().then(method, Code.arguments(List.of(SchemaScope.name(name.name())), more));
    }

    private static List<Code> definition(CreateStatistics create) {
        return List.of(SchemaScope.of(create.name()).name(create.table()), statistics(create.statistics()));
    }

    private static Code statistics(ExtendedStatistics statistics) {
        boolean plain = statistics.parts().stream().allMatch(part -> part.key() instanceof IndexPart.Key.OfColumn);
        Code code = Code.call(
                Views.class,
                "statisticsOver",
                statistics.parts().stream()
                        .map(part -> switch (part.key()) {
                            case IndexPart.Key.OfColumn column ->
                                plain
                                        ? SchemaScope.name(column.column())
                                        : Code.call(Elements.class, "key", SchemaScope.name(column.column()));
                            case IndexPart.Key.OfExpression expression ->
                                Code.call(
                                        Elements.class,
                                        "keyOn",
                                        Code.text(expression.expression().sql()));
                        })
                        .toList());
        return statistics.kinds().isEmpty()
                ? code
                : code.then(
                        "kinds", statistics.kinds().stream().map(Code::constant).toList());
    }
}
