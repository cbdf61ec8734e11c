package dev.retort.cases;

import static dev.retort.schema.Dropping.cascade;
import static dev.retort.schema.Dropping.ifExists;
import static dev.retort.schema.Elements.name;
import static dev.retort.schema.Sequences.as;
import static dev.retort.schema.Sequences.cache;
import static dev.retort.schema.Sequences.change;
import static dev.retort.schema.Sequences.cycle;
import static dev.retort.schema.Sequences.incrementBy;
import static dev.retort.schema.Sequences.logged;
import static dev.retort.schema.Sequences.maxValue;
import static dev.retort.schema.Sequences.minValue;
import static dev.retort.schema.Sequences.noCycle;
import static dev.retort.schema.Sequences.noMaxValue;
import static dev.retort.schema.Sequences.noMinValue;
import static dev.retort.schema.Sequences.ownedBy;
import static dev.retort.schema.Sequences.ownedByNone;
import static dev.retort.schema.Sequences.restart;
import static dev.retort.schema.Sequences.restartWith;
import static dev.retort.schema.Sequences.startWith;
import static dev.retort.schema.Sequences.unlogged;
import static dev.retort.schema.Types.bigint;
import static dev.retort.schema.Types.integer;
import static dev.retort.schema.Types.smallint;

import dev.retort.op.Operations;
import dev.retort.operation.SequenceOperation.AlterSequence;
import dev.retort.operation.SequenceOperation.CreateSequence;
import dev.retort.operation.SequenceOperation.DropSequence;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

final class SequenceCases {

    private static final String TABLES =
            "create table offers (number int, \"user\" int); create schema app; create table app.offers (number int)";

    private static final String SEQUENCE = TABLES + "; create sequence numbers; create sequence app.numbers";

    private SequenceCases() {}

    static List<OperationCase> all() {
        return Stream.of(created(), altered(), alteredFurther(), dropped())
                .flatMap(cases -> cases)
                .toList();
    }

    private static Stream<OperationCase> created() {
        return Stream.of(
                create("plain", op -> op.createSequence("numbers")),
                create("as", op -> op.createSequence("numbers", as(smallint()))),
                create("start-and-step", op -> op.createSequence("numbers", startWith(1000), incrementBy(10))),
                create(
                        "bounds",
                        op -> op.createSequence("numbers", minValue(5), maxValue(3_000_000_000L), cycle(), cache(20))),
                create(
                        "descending",
                        op -> op.createSequence(
                                "numbers", incrementBy(-1), minValue(Long.MIN_VALUE), maxValue(-1), startWith(-5))),
                create(
                        "without-bounds",
                        op -> op.createSequence("numbers", noMinValue(), noMaxValue(), noCycle(), logged())),
                create("owned", op -> op.createSequence("numbers", ownedBy("offers", "number"))),
                create("owned-by-none", op -> op.createSequence("numbers", ownedByNone())),
                create("unlogged", op -> op.createSequence("numbers", unlogged(), startWith(5)))
                        .since(15),
                create("in-a-schema", op -> {
                    op.schema("app").createSequence("numbers", ownedBy("offers", "number"));
                    op.schema("app").createSequence("others", ownedBy(name("app", "offers"), "number"));
                }),
                create("hostile-names", op -> {
                    op.createSequence(HostileNames.ATTACK, ownedBy("offers", HostileNames.KEYWORD));
                    op.createSequence(HostileNames.KEYWORD);
                    op.createSequence(HostileNames.LONGEST);
                }));
    }

    private static Stream<OperationCase> altered() {
        return Stream.of(
                alter("without-its-state-before", op -> op.alterSequence("numbers", incrementBy(2))),
                alter(
                        "type",
                        op -> op.alterSequence("numbers", change(as(integer())).from(as(bigint())))),
                alter(
                        "numbers",
                        op -> op.alterSequence(
                                "numbers",
                                change(startWith(7), incrementBy(2), cache(5), cycle())
                                        .from(startWith(1), incrementBy(1), cache(1), noCycle()))),
                alter(
                        "bounds",
                        op -> op.alterSequence(
                                "numbers", change(minValue(-10), maxValue(10)).from(noMinValue(), noMaxValue()))),
                alter("restart", op -> op.alterSequence("numbers", restart())),
                alter("restart-with", op -> op.alterSequence("numbers", restartWith(100))));
    }

    private static Stream<OperationCase> alteredFurther() {
        return Stream.of(
                alter(
                        "owner",
                        op -> op.alterSequence(
                                "numbers", change(ownedBy("offers", "number")).from(ownedByNone()))),
                alter(
                                "unlogged",
                                op -> op.alterSequence(
                                        "numbers",
                                        change(unlogged(), incrementBy(2)).from(logged(), incrementBy(1))))
                        .since(15),
                alter("logged", op -> op.alterSequence("numbers", logged())).since(15),
                alter(
                        "in-a-schema",
                        op -> op.schema("app")
                                .alterSequence(
                                        "numbers",
                                        change(ownedBy("offers", "number")).from(ownedByNone()))),
                new OperationCase(
                        AlterSequence.class,
                        "hostile-names",
                        "create sequence \"x\"\"; drop table y; --\"",
                        op -> op.alterSequence(
                                HostileNames.ATTACK, change(cycle()).from(noCycle()))));
    }

    private static Stream<OperationCase> dropped() {
        return Stream.of(
                drop("plain", op -> op.dropSequence("numbers")),
                drop("with-its-state-before", op -> op.dropSequence("numbers", as(bigint()))),
                drop("in-a-schema", op -> op.schema("app").dropSequence("numbers")),
                drop("if-exists", op -> op.dropSequence("nothing", ifExists())),
                drop("cascade", op -> op.dropSequence("numbers", cascade())),
                new OperationCase(
                        DropSequence.class,
                        "with-its-owner-before",
                        TABLES + "; create sequence app.numbers start 5 owned by app.offers.number",
                        op -> op.schema("app").dropSequence("numbers", startWith(5), ownedBy("offers", "number"))),
                new OperationCase(
                        DropSequence.class,
                        "hostile-names",
                        "create sequence \"x\"\"; drop table y; --\"",
                        op -> op.dropSequence(HostileNames.ATTACK, noCycle())));
    }

    private static OperationCase create(String name, Consumer<Operations> work) {
        return new OperationCase(CreateSequence.class, name, TABLES, work);
    }

    private static OperationCase alter(String name, Consumer<Operations> work) {
        return new OperationCase(AlterSequence.class, name, SEQUENCE, work);
    }

    private static OperationCase drop(String name, Consumer<Operations> work) {
        return new OperationCase(DropSequence.class, name, SEQUENCE, work);
    }
}
