package dev.retort.definition;

import dev.retort.sql.Identifier;
import dev.retort.sql.QualifiedName;
import dev.retort.sql.SqlExpression;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a publication publishes, and how; the factories are to be imported statically. */
public sealed interface PublicationPart {

    /** What it is about; a publication has it once. */
    Object subject();

    /** The same where a table without a schema is looked for in this one. */
    default PublicationPart in(@Nullable Identifier schema) {
        return this;
    }

    /** What is published, where the others say how. */
    sealed interface Content extends PublicationPart {}

    /** All tables, also those to come. */
    record AllTables() implements Content {
        @Override
        public Object subject() {
            return "all tables";
        }
    }

    /**
     * @param columns empty for all
     * @param where null for all rows
     */
    record OneTable(
            QualifiedName table,
            List<Identifier> columns,
            @Nullable SqlExpression where) implements Content {
        public OneTable {
            columns = List.copyOf(columns);
        }

        /** These columns alone; PostgreSQL 15 and newer. */
        public OneTable columns(String... names) {
            return new OneTable(table, Stream.of(names).map(Identifier::of).toList(), where);
        }

        /** The rows alone that fulfil this condition; PostgreSQL 15 and newer. */
        public OneTable where(String condition) {
            return new OneTable(table, columns, new SqlExpression(condition));
        }

        @Override
        public Object subject() {
            return "table " + table;
        }

        @Override
        public OneTable in(@Nullable Identifier schema) {
            return new OneTable(table.in(schema), columns, where);
        }
    }

    /** All tables of a schema, also those to come; PostgreSQL 15 and newer. */
    record TablesIn(Identifier schema) implements Content {
        @Override
        public Object subject() {
            return "tables in schema " + schema;
        }
    }

    enum Event {
        INSERT,
        UPDATE,
        DELETE,
        TRUNCATE
    }

    /** @param events in the order of their constants */
    record Publish(List<Event> events) implements PublicationPart {

        /** @throws IllegalArgumentException for none */
        public Publish {
            if (events.isEmpty()) {
                throw new IllegalArgumentException(
                        "a publication has to publish something; give insert, update, delete" + " or truncate");
            }
            events = List.copyOf(EnumSet.copyOf(events));
        }

        @Override
        public Object subject() {
            return "publish";
        }
    }

    /** As what the rows of a partition are published. */
    enum Identity implements PublicationPart {
        PARTITION_ROOT,
        PARTITION;

        @Override
        public Object subject() {
            return "publish_via_partition_root";
        }
    }

    /** Whether stored generated columns are published; PostgreSQL 18 and newer. */
    enum GeneratedColumns implements PublicationPart {
        STORED,
        NONE;

        @Override
        public Object subject() {
            return "publish_generated_columns";
        }
    }

    static AllTables forAllTables() {
        return new AllTables();
    }

    /** {@code forTable("users").columns("id", "name").where("active")}. */
    static OneTable forTable(String table) {
        return forTable(QualifiedName.of(table));
    }

    static OneTable forTable(QualifiedName table) {
        return new OneTable(table, List.of(), null);
    }

    static TablesIn forTablesIn(String schema) {
        return new TablesIn(Identifier.of(schema));
    }

    /**
     * @param events {@code "insert"}, {@code "update"}, {@code "delete"}, {@code "truncate"}; a publication that does not say it has
     *     all of them
     * @throws IllegalArgumentException for any other word
     */
    static Publish publish(String... events) {
        return new Publish(Stream.of(events).map(PublicationPart::event).toList());
    }

    private static Event event(String word) {
        for (Event event : Event.values()) {
            if (event.name().toLowerCase(Locale.ROOT).equals(word)) {
                return event;
            }
        }
        throw new IllegalArgumentException(
                "a publication cannot publish \"" + word + "\"; it can insert, update, delete and truncate");
    }

    /** Rows of partitions are published as those of the table that is partitioned. */
    static Identity viaPartitionRoot() {
        return Identity.PARTITION_ROOT;
    }

    static Identity viaPartition() {
        return Identity.PARTITION;
    }

    static GeneratedColumns withGeneratedColumns() {
        return GeneratedColumns.STORED;
    }

    static GeneratedColumns withoutGeneratedColumns() {
        return GeneratedColumns.NONE;
    }

    /** What {@code op.alterPublication} sets; followed by {@link Change#from}. */
    static Change change(PublicationPart... parts) {
        return new Change(List.of(parts), List.of());
    }

    /**
     * @param parts what is set
     * @param was what was set before; empty when nobody said
     */
    record Change(List<PublicationPart> parts, List<PublicationPart> was) {
        public Change {
            parts = List.copyOf(parts);
            was = List.copyOf(was);
        }

        public Change from(PublicationPart... old) {
            return new Change(parts, List.of(old));
        }
    }

    /**
     * The parts, if they can be meant together.
     *
     * @throws IllegalArgumentException for two of one subject, for all tables beside others, and for the columns of a table beside all
     *     tables of a schema
     */
    static <T extends PublicationPart> List<T> checked(Identifier publication, List<T> parts) {
        Set<Object> subjects = new HashSet<>();
        for (PublicationPart part : parts) {
            if (!subjects.add(part.subject())) {
                throw new IllegalArgumentException(
                        "the publication " + publication + " has " + part.subject() + " twice; leave one of them out");
            }
        }
        long contents = parts.stream().filter(Content.class::isInstance).count();
        if (contents > 1 && parts.stream().anyMatch(AllTables.class::isInstance)) {
            throw new IllegalArgumentException("the publication " + publication
                    + " is for all tables, and names some beside them; leave them out");
        }
        boolean columns = parts.stream()
                .anyMatch(part -> part instanceof OneTable one && !one.columns().isEmpty());
        if (columns && parts.stream().anyMatch(TablesIn.class::isInstance)) {
            throw new IllegalArgumentException("the publication " + publication
                    + " has the columns of a table beside all tables of a schema; PostgreSQL takes only one of both");
        }
        return List.copyOf(parts);
    }
}
