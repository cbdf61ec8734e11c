package dev.retort.cases.logic;

import static dev.retort.logic.ExtendedStatistics.Kind.DEPENDENCIES;
import static dev.retort.logic.ExtendedStatistics.Kind.MCV;
import static dev.retort.logic.ExtendedStatistics.Kind.NDISTINCT;
import static dev.retort.logic.Views.statisticsOver;
import static dev.retort.schema.Dropping.cascade;
import static dev.retort.schema.Dropping.ifExists;
import static dev.retort.schema.Elements.key;
import static dev.retort.schema.Elements.keyOn;

import dev.retort.cases.HostileNames;
import dev.retort.cases.OperationCase;
import dev.retort.op.Operations;
import dev.retort.operation.Operation;
import dev.retort.operation.StatisticsOperation.CreateStatistics;
import dev.retort.operation.StatisticsOperation.DropStatistics;
import dev.retort.operation.StatisticsOperation.SetStatisticsTarget;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

public final class StatisticsCases {

    private static final String SETUP = """
            create table users (city text, zip text, "x""; drop table y; --" text); create schema app;
            create table app.users (city text, zip text);
            create statistics stx on city, zip from users;
            create statistics app."x""; drop table y; --" (ndistinct) on city, zip from app.users""";

    private StatisticsCases() {}

    public static List<OperationCase> all() {
        return Stream.of(created(), targeted(), dropped())
                .flatMap(cases -> cases)
                .toList();
    }

    private static Stream<OperationCase> created() {
        return Stream.of(
                of(
                        CreateStatistics.class,
                        "plain",
                        op -> op.createStatistics("s", "users", statisticsOver("city", "zip"))),
                of(
                        CreateStatistics.class,
                        "kinds",
                        op -> op.createStatistics(
                                "s", "users", statisticsOver("city", "zip").kinds(NDISTINCT, DEPENDENCIES, MCV))),
                of(
                                CreateStatistics.class,
                                "expressions",
                                op -> op.createStatistics(
                                        "s",
                                        "users",
                                        statisticsOver(key("city"), keyOn("lower(zip)"))
                                                .kinds(MCV)))
                        .since(14),
                of(
                                CreateStatistics.class,
                                "one-expression",
                                op -> op.createStatistics("s", "users", statisticsOver(keyOn("lower(zip)"))))
                        .since(14),
                of(
                        CreateStatistics.class,
                        "in-a-schema",
                        op -> op.schema("app").createStatistics("s", "users", statisticsOver("city", "zip"))),
                of(
                        CreateStatistics.class,
                        "hostile-names",
                        op -> op.createStatistics(
                                HostileNames.KEYWORD, "users", statisticsOver("city", HostileNames.ATTACK))));
    }

    private static Stream<OperationCase> targeted() {
        return Stream.of(
                of(SetStatisticsTarget.class, "plain", op -> op.setStatisticsTarget("stx", 500)),
                of(SetStatisticsTarget.class, "with-its-state-before", op -> op.setStatisticsTarget("stx", 500, -1)),
                of(
                        SetStatisticsTarget.class,
                        "hostile-name-in-a-schema",
                        op -> op.schema("app").setStatisticsTarget(HostileNames.ATTACK, 0, -1)));
    }

    private static Stream<OperationCase> dropped() {
        return Stream.of(
                of(DropStatistics.class, "plain", op -> op.dropStatistics("stx")),
                of(
                        DropStatistics.class,
                        "with-its-state-before",
                        op -> op.dropStatistics("stx", "users", statisticsOver("city", "zip"))),
                of(DropStatistics.class, "if-exists", op -> op.dropStatistics("nothing", ifExists())),
                of(
                        DropStatistics.class,
                        "cascade",
                        op -> op.dropStatistics("stx", "users", statisticsOver("city", "zip"), cascade())),
                of(
                        DropStatistics.class,
                        "hostile-name-in-a-schema",
                        op -> op.schema("app")
                                .dropStatistics(
                                        HostileNames.ATTACK,
                                        "users",
                                        statisticsOver("city", "zip").kinds(NDISTINCT))));
    }

    private static OperationCase of(Class<? extends Operation> kind, String name, Consumer<Operations> work) {
        return new OperationCase(kind, name, SETUP, work);
    }
}
