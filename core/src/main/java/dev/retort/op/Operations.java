package dev.retort.op;

import dev.retort.data.DataFolder;
import dev.retort.origin.CallSite;
import java.util.List;
import java.util.function.Consumer;

/**
 * What a migration calls {@code op}: each method records one operation; nothing is done to a database here. The methods stand in
 * one interface for each family: {@link TableOperations}, {@link ColumnOperations}, {@link ConstraintOperations},
 * {@link IndexOperations}, {@link ObjectOperations},
 * {@link SequenceOperations},
 * {@link TypeOperations},
 * {@link DomainOperations},
 * {@link TriggerOperations}, {@link RuleOperations}, {@link RowSecurityOperations}, {@link RoutineOperations},
 * {@link ViewOperations}, {@link StatisticsOperations},
 * {@link RightOperations}, {@link SchemaOperations}, {@link PublicationOperations},
 * {@link DataOperations}.
 *
 * <p>A name is taken exactly as it is written, and looked for along {@code search_path}, or in one schema through
 * {@link #schema(String)}: {@code op.schema("app").createTable("users", …)}.
 *
 * <p>Every method throws {@link IllegalArgumentException} for a name that PostgreSQL could not keep (empty, longer than 63 bytes,
 * with a NUL character), and for an object that the same migration dropped before.
 */
public sealed interface Operations
        extends TableOperations,
                ColumnOperations,
                ConstraintOperations,
                IndexOperations,
                ObjectOperations,
                SequenceOperations,
                TypeOperations,
                DomainOperations,
                TriggerOperations,
                RuleOperations,
                RowSecurityOperations,
                RoutineOperations,
                ViewOperations,
                StatisticsOperations,
                RightOperations,
                SchemaOperations,
                PublicationOperations,
                DataOperations
        permits OperationRecorder {

    /** The same recorder, with every object in this schema. */
    Operations schema(String name);

    /**
     * Records the inverse of what the work records, last first: {@code op.reverse(this::upgrade)}.
     *
     * @throws IrreversibleException when an operation has no inverse; then nothing is recorded
     */
    void reverse(Consumer<Operations> work);

    /**
     * What the work records, in its order.
     *
     * @param callSite tells which line of a migration is calling
     * @param files where it may read rows from
     */
    static List<Recorded> record(CallSite callSite, DataFolder files, Consumer<Operations> work) {
        OperationRecorder recorder = new OperationRecorder(callSite, files);
        work.accept(recorder);
        return recorder.recorded();
    }

    /** The same for work that has no files. */
    static List<Recorded> record(CallSite callSite, Consumer<Operations> work) {
        return record(callSite, DataFolder.NONE, work);
    }
}
