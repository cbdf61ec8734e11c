package dev.retort.rows;

import dev.retort.sql.Identifier;
import dev.retort.sql.QualifiedName;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A table, as far as it has to be known to write rows of it.
 *
 * @param oid by which foreign keys name it
 * @param columns that may be given a value
 * @param unique the columns of each rule that no two rows may have the same of
 * @param partitions what the columns of the partition key have to be, for each partition that says it; empty for any value
 */
record TableShape(
        long oid,
        QualifiedName name,
        List<ColumnShape> columns,
        List<Set<Identifier>> unique,
        List<Reference> references,
        List<Map<Identifier, String>> partitions) {

    TableShape {
        columns = List.copyOf(columns);
        unique = List.copyOf(unique);
        references = List.copyOf(references);
        partitions = List.copyOf(partitions);
    }

    /**
     * @param required whether it must have a value, and the server gives it none
     * @param filling who gives it a value
     */
    record ColumnShape(Identifier name, ValueType.Written type, boolean required, Filling filling, Limits limits) {

        enum Filling {
            BY_US,
            /** An identity column, or one whose default counts. */
            BY_THE_SERVER
        }
    }

    /** A foreign key. */
    record Reference(String name, List<Identifier> columns, long table, List<Identifier> referenced) {
        Reference {
            columns = List.copyOf(columns);
            referenced = List.copyOf(referenced);
        }
    }

    Optional<ColumnShape> column(Identifier wanted) {
        return columns.stream().filter(column -> column.name().equals(wanted)).findFirst();
    }

    /** Whether a row may be there without it. */
    boolean isOptional(Reference reference) {
        return reference.columns().stream()
                .anyMatch(name -> column(name).map(column -> !column.required()).orElse(false));
    }

    boolean isUnique(Identifier column) {
        return unique.stream().anyMatch(columns -> columns.contains(column));
    }
}
