package dev.retort.plan;

import dev.retort.sql.Identifier;
import dev.retort.sql.QualifiedName;

/**
 * Where Retort keeps its records.
 *
 * @param versionTable one row a head, in the shape of Alembic's {@code alembic_version}
 * @param schema holds the history, and the version table unless that lies elsewhere
 */
public record Tracking(QualifiedName versionTable, Identifier schema) {

    /** All tables in one schema. */
    public static Tracking inSchema(String schema) {
        return new Tracking(QualifiedName.of(schema, "version"), Identifier.of(schema));
    }

    /** How far updates in batches have come; made when it is needed. */
    public QualifiedName batchesTable() {
        return new QualifiedName(schema, Identifier.of("batches"));
    }

    /** How far revisions in several steps have come; made when it is needed. */
    public QualifiedName stepsTable() {
        return new QualifiedName(schema, Identifier.of("steps"));
    }

    /** Whose run is at work; made when it is needed. */
    public QualifiedName leaseTable() {
        return new QualifiedName(schema, Identifier.of("lease"));
    }

    /** What the schema was after the last run; made when it is needed. */
    public QualifiedName schemaTable() {
        return new QualifiedName(schema, Identifier.of("schema"));
    }

    /** Append-only: what was run, when, by whom. */
    public QualifiedName historyTable() {
        return new QualifiedName(schema, Identifier.of("history"));
    }
}
