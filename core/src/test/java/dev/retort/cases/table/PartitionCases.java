package dev.retort.cases.table;

import static dev.retort.schema.Dropping.Waiting.CONCURRENTLY;
import static dev.retort.schema.Elements.check;
import static dev.retort.schema.Elements.column;
import static dev.retort.schema.Elements.key;
import static dev.retort.schema.Elements.keyOn;
import static dev.retort.schema.Elements.name;
import static dev.retort.schema.PartitionBound.defaultPartition;
import static dev.retort.schema.PartitionBound.forHash;
import static dev.retort.schema.PartitionBound.forValuesFrom;
import static dev.retort.schema.PartitionBound.forValuesIn;
import static dev.retort.schema.PartitionBound.maxValue;
import static dev.retort.schema.PartitionBound.minValue;
import static dev.retort.schema.PartitionKey.Strategy.HASH;
import static dev.retort.schema.PartitionKey.Strategy.LIST;
import static dev.retort.schema.PartitionKey.Strategy.RANGE;
import static dev.retort.schema.TableOption.partitionBy;
import static dev.retort.schema.TableOption.partitionOf;
import static dev.retort.schema.Types.integer;
import static dev.retort.schema.Types.text;
import static dev.retort.schema.Types.timestamptz;

import dev.retort.cases.HostileNames;
import dev.retort.cases.OperationCase;
import dev.retort.op.Operations;
import dev.retort.operation.TableOperation.AttachPartition;
import dev.retort.operation.TableOperation.CreateTable;
import dev.retort.operation.TableOperation.DetachPartition;
import dev.retort.operation.TableOperation.FinalizeDetachPartition;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

public final class PartitionCases {

    private static final String EVENTS = """
            create schema app; create schema archive;
            create table app.events (at timestamptz, country text) partition by range (at);
            create table archive.old_events (at timestamptz, country text);
            create table events (at timestamptz not null, country text) partition by range (at, country);
            create table countries (country text) partition by list (country);
            create table numbers (id int) partition by hash (id)""";

    private static final String DETACHABLE = """
            create schema app; create table app.events (at int) partition by range (at);
            create table app.few partition of app.events for values from (1) to (10);
            create table events (at int) partition by range (at);
            create table few partition of events for values from (1) to (10)""";

    private PartitionCases() {}

    public static List<OperationCase> all() {
        return Stream.of(partitioned(), partitions(), attached(), detached(), finalized())
                .flatMap(cases -> cases)
                .toList();
    }

    private static Stream<OperationCase> partitioned() {
        return Stream.of(
                create(
                        "partition-by-range",
                        op -> op.createTable("days", column("at", timestamptz()), partitionBy(RANGE, "at"))),
                create(
                        "partition-by-list",
                        op -> op.createTable(
                                "places",
                                column("country", text()),
                                partitionBy(
                                        LIST,
                                        keyOn("lower(country)").collate("C").opclass("text_pattern_ops")))),
                create(
                        "partition-by-hash",
                        op -> op.createTable(
                                "parts",
                                column("id", integer()),
                                column("name", text()),
                                partitionBy(HASH, key("id"), key("name").opclass("text_ops")))));
    }

    private static Stream<OperationCase> partitions() {
        return Stream.of(
                create(
                        "partition-of-range",
                        op -> op.createTable(
                                "events_2026",
                                partitionOf(
                                        "events",
                                        forValuesFrom("2026-01-01", "a").to("2027-01-01", maxValue())),
                                check("ck_country", "country <> ''"))),
                create(
                        "partition-of-list",
                        op -> op.createTable("german", partitionOf("countries", forValuesIn("de", "at", null)))),
                create("partition-of-hash", op -> op.createTable("numbers_0", partitionOf("numbers", forHash(4, 0)))),
                create(
                        "default-partition",
                        op -> op.createTable("elsewhere", partitionOf("countries", defaultPartition()))),
                create(
                        "partition-that-is-partitioned",
                        op -> op.createTable(
                                "first_events",
                                partitionOf(
                                        "events",
                                        forValuesFrom(minValue(), minValue()).to("2020-01-01", "a")),
                                partitionBy(LIST, "country"))),
                create(
                        "partition-in-a-schema",
                        op -> op.schema("app")
                                .createTable(
                                        "events_2026",
                                        partitionOf(
                                                "events",
                                                forValuesFrom("2026-01-01").to("2027-01-01")))),
                create(
                        "partition-of-hostile-names",
                        op -> op.createTable(
                                HostileNames.ATTACK,
                                partitionOf("countries", forValuesIn("'); drop table y; --", "\\")))));
    }

    private static Stream<OperationCase> attached() {
        String hostile = "create table \"Users\" (a int) partition by list (a); create table \"user\" (a int)";
        return Stream.of(
                attach(
                        "range",
                        EVENTS,
                        op -> op.schema("app")
                                .attachPartition(
                                        "events",
                                        name("archive", "old_events"),
                                        forValuesFrom(minValue()).to("2020-01-01"))),
                attach(
                        "default",
                        "create table a (id int) partition by list (id); create table b (id int)",
                        op -> op.attachPartition("a", "b", defaultPartition())),
                attach(
                        "hash",
                        "create table a (id int) partition by hash (id); create table b (id int)",
                        op -> op.attachPartition("a", "b", forHash(2, 1))),
                attach(
                        "hostile-names",
                        hostile,
                        op -> op.attachPartition(HostileNames.UPPER, HostileNames.KEYWORD, forValuesIn(1, -2))));
    }

    private static Stream<OperationCase> detached() {
        return Stream.of(
                detach("plain", op -> op.detachPartition("events", "few")),
                detach(
                        "with-its-bound-before",
                        op -> op.detachPartition(
                                "events", "few", forValuesFrom(1).to(10))),
                detach(
                        "in-a-schema",
                        op -> op.schema("app")
                                .detachPartition(
                                        "events", "few", forValuesFrom(1).to(10))),
                detach("concurrently", op -> op.detachPartition("events", "few", CONCURRENTLY))
                        .since(14)
                        .outsideTransaction(),
                new OperationCase(
                        DetachPartition.class,
                        "hostile-names",
                        "create table \"Users\" (a int) partition by list (a);"
                                + "create table \"two words\" partition of \"Users\" for values in (1)",
                        op -> op.detachPartition(HostileNames.UPPER, HostileNames.BLANK, forValuesIn(1))));
    }

    /** What an interrupted concurrent detaching leaves behind, made by hand. */
    private static Stream<OperationCase> finalized() {
        String pending = """
                ;set allow_system_table_mods = on; update pg_inherits set inhdetachpending = true;
                set allow_system_table_mods = off""";
        return Stream.of(
                new OperationCase(
                                FinalizeDetachPartition.class,
                                "plain",
                                "create table events (at int) partition by range (at);"
                                        + "create table few partition of events for values from (1) to (10)" + pending,
                                op -> op.finalizeDetachPartition("events", "few"))
                        .since(14),
                new OperationCase(
                                FinalizeDetachPartition.class,
                                "hostile-names",
                                "create schema app; create table app.\"Users\" (a int) partition by list (a);"
                                        + "create table app.\"two words\" partition of app.\"Users\" for values in (1)"
                                        + pending,
                                op -> op.schema("app").finalizeDetachPartition(HostileNames.UPPER, HostileNames.BLANK))
                        .since(14));
    }

    private static OperationCase create(String name, Consumer<Operations> work) {
        return new OperationCase(CreateTable.class, name, EVENTS, work);
    }

    private static OperationCase attach(String name, String setup, Consumer<Operations> work) {
        return new OperationCase(AttachPartition.class, name, setup, work);
    }

    private static OperationCase detach(String name, Consumer<Operations> work) {
        return new OperationCase(DetachPartition.class, name, DETACHABLE, work);
    }
}
