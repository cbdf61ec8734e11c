package dev.retort.op;

import dev.retort.change.TableChange;
import dev.retort.operation.ObjectOperation.Rename;
import dev.retort.operation.TableOperation.AlterTable;
import dev.retort.operation.TableOperation.AttachPartition;
import dev.retort.operation.TableOperation.CreateTable;
import dev.retort.operation.TableOperation.DetachPartition;
import dev.retort.operation.TableOperation.DropTable;
import dev.retort.operation.TableOperation.FinalizeDetachPartition;
import dev.retort.operation.TableOperation.TruncateTable;
import dev.retort.operation.TableOperation.TruncateTable.Extent;
import dev.retort.operation.TableOperation.TruncateTable.Identities;
import dev.retort.schema.Dropping;
import dev.retort.schema.Dropping.Waiting;
import dev.retort.schema.ObjectName.TableName;
import dev.retort.schema.PartitionBound;
import dev.retort.schema.TableElement;
import dev.retort.sql.Identifier;
import dev.retort.sql.QualifiedName;
import java.util.stream.Stream;

/** Tables as a whole. */
public sealed interface TableOperations extends Recorder permits Operations {

    /**
     * {@code op.createTable("offers", column("id", uuid()).notNull(), primaryKey("id"), comment("what students sell"))}.
     *
     * @param elements columns, constraints and what {@link dev.retort.schema.TableOption} has, in any order
     */
    default void createTable(String name, TableElement... elements) {
        invoke(created(name, elements));
    }

    /** {@code op.dropTable("offers", column("id", uuid()), …)}: reversible only when it says what the table looked like. */
    default void dropTable(String name, TableElement... was) {
        dropTable(name, Dropping.PLAIN, was);
    }

    /** {@code op.dropTable("offers", ifExists())}, {@code op.dropTable("offers", cascade())}. */
    default void dropTable(String name, Dropping how, TableElement... was) {
        invoke(new DropTable(name(name), how, was.length == 0 ? null : created(name, was)));
    }

    /** {@code op.renameTable("offers", "bids")}. */
    default void renameTable(String name, String to) {
        invoke(new Rename(new TableName(name(name)), Identifier.of(to)));
    }

    /** {@code op.alterTable("offers", setParameter("fillfactor", 70).fromNone(), setUnlogged())}. */
    default void alterTable(String table, TableChange... changes) {
        invoke(new AlterTable(
                name(table),
                Stream.of(changes).map(change -> change.in(schema())).toList()));
    }

    /** {@code op.attachPartition("events", "events_2026", forValuesFrom("2026-01-01").to("2027-01-01"))}. */
    default void attachPartition(String table, String partition, PartitionBound bound) {
        attachPartition(table, QualifiedName.of(partition), bound);
    }

    /** {@code op.attachPartition("events", name("archive", "events_2020"), defaultPartition())}. */
    default void attachPartition(String table, QualifiedName partition, PartitionBound bound) {
        invoke(new AttachPartition(name(table), partition.in(schema()), bound));
    }

    /** {@code op.detachPartition("events", "events_2020")}; not reversible, the form with the partition's bound is. */
    default void detachPartition(String table, String partition) {
        detachPartition(table, partition, Waiting.OTHERS_WAIT);
    }

    /** {@code op.detachPartition("events", "events_2020", CONCURRENTLY)}. */
    default void detachPartition(String table, String partition, Waiting waiting) {
        invoke(new DetachPartition(name(table), name(partition), waiting, null));
    }

    /** {@code op.detachPartition("events", "events_2020", forValuesFrom("2020-01-01").to("2021-01-01"))}. */
    default void detachPartition(String table, String partition, PartitionBound was) {
        detachPartition(table, QualifiedName.of(partition), was);
    }

    /** {@code op.detachPartition("events", name("archive", "events_2020"), defaultPartition())}. */
    default void detachPartition(String table, QualifiedName partition, PartitionBound was) {
        invoke(new DetachPartition(name(table), partition.in(schema()), Waiting.OTHERS_WAIT, was));
    }

    /** {@code op.finalizeDetachPartition("events", "events_2020")}, after a concurrent detaching that was interrupted. */
    default void finalizeDetachPartition(String table, String partition) {
        invoke(new FinalizeDetachPartition(name(table), name(partition)));
    }

    /** {@code op.truncateTable("offers")}: takes all rows away; not reversible. */
    default void truncateTable(String table) {
        truncateTable(table, Identities.CONTINUE, Extent.THIS_TABLE);
    }

    /** {@code op.truncateTable("offers", RESTART, REFERENCING_TABLES_TOO)}. */
    default void truncateTable(String table, Identities identities, Extent extent) {
        invoke(new TruncateTable(name(table), identities, extent));
    }

    private CreateTable created(String name, TableElement... elements) {
        return new CreateTable(
                name(name),
                Stream.of(elements).map(element -> element.in(schema())).toList());
    }
}
