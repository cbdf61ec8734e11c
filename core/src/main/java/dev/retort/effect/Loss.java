package dev.retort.effect;

import dev.retort.sql.Identifier;
import dev.retort.sql.QualifiedName;

/** Data that goes when a statement runs. What is derived from other data, such as a materialized view, is none. */
public sealed interface Loss {

    record OfTable(QualifiedName table) implements Loss {
        @Override
        public String toString() {
            return "table " + table;
        }
    }

    record OfColumn(QualifiedName table, Identifier column) implements Loss {
        @Override
        public String toString() {
            return "column " + table + "." + column;
        }
    }

    /** All rows, while the table stays. */
    record OfRows(QualifiedName table) implements Loss {
        @Override
        public String toString() {
            return "all rows of " + table;
        }
    }

    /** What {@code CASCADE} drops or empties, too. */
    record OfDependents(QualifiedName object) implements Loss {
        @Override
        public String toString() {
            return "everything that depends on " + object;
        }
    }

    /** What is none of the above, in words. */
    record OfMore(String what) implements Loss {
        @Override
        public String toString() {
            return what;
        }
    }
}
