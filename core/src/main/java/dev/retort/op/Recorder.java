package dev.retort.op;

import dev.retort.data.DataFolder;
import dev.retort.operation.Operation;
import dev.retort.sql.Identifier;
import dev.retort.sql.QualifiedName;
import org.jspecify.annotations.Nullable;

/** What the families of operations share: they make a name from a migration's text, and record an operation. */
public sealed interface Recorder
        permits TableOperations,
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
                DataOperations {

    /**
     * Records an operation that was made as a value. Names in it without a schema stay without one.
     *
     * @throws IllegalArgumentException when it needs what the same migration dropped before
     */
    void invoke(Operation operation);

    /** The schema of {@link Operations#schema}; null where names are looked for along {@code search_path}. */
    @Nullable
    Identifier schema();

    /** Where files that lie beside the migration are read from. */
    DataFolder files();

    /** The name in the schema of this recorder. */
    default QualifiedName name(String name) {
        return new QualifiedName(schema(), Identifier.of(name));
    }
}
