package dev.retort.effect;

import dev.retort.sql.QualifiedName;

/**
 * A lock that a statement takes and keeps until its transaction ends.
 *
 * @param object what the statement names, as it names it; mostly a table, else an index, view, sequence, type or the like
 * @param reach which relations that means
 */
public record TableLock(QualifiedName object, Reach reach, LockMode mode) implements Comparable<TableLock> {

    /** Which relations are locked, seen from the object that a statement names. There may be none, or several. */
    public enum Reach {
        ITSELF("%s"),
        /** With everything that inherits from it, at any depth: partitions are only one kind of that. */
        WITH_CHILDREN("%s"),
        /** With its partitions, but not with other tables that inherit from it. */
        WITH_PARTITIONS("%s"),
        /** As a query that names it: with what inherits from it, and for a view with what that reads, at any depth. */
        QUERIED("%s"),
        PARTITIONS("the partitions of %s"),
        /** What an index indexes, or what extended statistics are about. */
        ITS_TABLE("the table of %s"),
        ITS_INDEXES("the indexes of %s"),
        REFERENCED("every table that foreign keys of %s reference"),
        /** Where the statement names a constraint or column, and its text alone does not tell whether that is of a foreign key. */
        REFERENCED_IF_FOREIGN_KEY("what %s references, if this is about a foreign key"),
        REFERENCING("every table with a foreign key to %s"),
        REFERENCING_IF_KEY("every table with a foreign key to %s, if this is about its key"),
        REFERENCING_AT_ANY_DEPTH("every table with a foreign key to %s, or to one of those"),
        DEFAULT_PARTITION("the default partition of %s"),
        PARTITIONED_TABLE("the table that %s is a partition of, with its default partition"),
        /** For a type: the tables with columns of it; for a composite type: the tables made of it. */
        USERS_OF_TYPE("every table that uses %s"),
        /** What a view reads, at any depth; nothing for a table or a materialized view. */
        READ_BY_VIEW("what %s reads, if it is a view"),
        /** What the query of a materialized view reads, at any depth. */
        READ_BY_QUERY("what the query of %s reads"),
        /** What {@code CASCADE} drops or changes, too. */
        DEPENDENTS("everything that depends on %s"),
        DEPENDENTS_OF_COLUMN("everything that depends on the dropped column of %s");

        private final String words;

        Reach(String words) {
            this.words = words;
        }

        /** In words, for example {@code the table of idx}. */
        public String of(QualifiedName object) {
            return words.formatted(object);
        }

        boolean includes(Reach other) {
            return switch (other) {
                case ITSELF -> this == ITSELF || this == WITH_CHILDREN || this == WITH_PARTITIONS || this == QUERIED;
                case PARTITIONS ->
                    this == PARTITIONS || this == WITH_CHILDREN || this == WITH_PARTITIONS || this == QUERIED;
                case WITH_PARTITIONS -> this == WITH_PARTITIONS || this == WITH_CHILDREN || this == QUERIED;
                case WITH_CHILDREN -> this == WITH_CHILDREN || this == QUERIED;
                case READ_BY_VIEW -> this == READ_BY_VIEW || this == QUERIED;
                case QUERIED,
                        ITS_TABLE,
                        ITS_INDEXES,
                        REFERENCED,
                        REFERENCED_IF_FOREIGN_KEY,
                        REFERENCING,
                        REFERENCING_IF_KEY,
                        REFERENCING_AT_ANY_DEPTH,
                        DEFAULT_PARTITION,
                        PARTITIONED_TABLE,
                        USERS_OF_TYPE,
                        READ_BY_QUERY,
                        DEPENDENTS,
                        DEPENDENTS_OF_COLUMN -> this == other;
            };
        }
    }

    /** Whether the object is a relation that the lock itself is on; false where it only leads to others. */
    public boolean isOnObject() {
        return reach.includes(Reach.ITSELF);
    }

    /** What is locked, in words, for example {@code the table of idx}. */
    public String what() {
        return reach.of(object);
    }

    boolean makesSuperfluous(TableLock other) {
        return object.equals(other.object) && reach.includes(other.reach) && mode.isAtLeast(other.mode);
    }

    /** The strongest first, then by name. */
    @Override
    public int compareTo(TableLock other) {
        int byMode = other.mode.compareTo(mode);
        int byObject = byMode == 0 ? object.compareTo(other.object) : byMode;
        return byObject == 0 ? reach.compareTo(other.reach) : byObject;
    }

    /** For example {@code ACCESS EXCLUSIVE on users}. */
    @Override
    public String toString() {
        return mode + " on " + what();
    }
}
