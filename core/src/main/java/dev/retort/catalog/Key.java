package dev.retort.catalog;

import dev.retort.access.Target.NewObjects;
import dev.retort.schema.ObjectName;
import java.util.Locale;

/** By what an entry of a catalog is found in another one. */
public sealed interface Key {

    /** A thing with a name: a table, and also a column or a constraint of it. */
    record Whole(ObjectName name) implements Key {
        @Override
        public String toString() {
            return name.toString();
        }
    }

    /** One side of a thing, which can be another one without the thing being another. */
    record Side(ObjectName of, Aspect aspect) implements Key {
        @Override
        public String toString() {
            return aspect + " of " + of;
        }
    }

    /** The rights that new objects will have. */
    record DefaultRights(NewObjects objects) implements Key {
        @Override
        public String toString() {
            return "default privileges on " + objects;
        }
    }

    enum Aspect {
        OWNER,
        RIGHTS,
        COMMENT,
        /** The column that a sequence goes with; apart, as the column's default needs the sequence. */
        OWNING_COLUMN,
        ROW_SECURITY,
        REPLICA_IDENTITY,
        /** The index that {@code CLUSTER} goes by. */
        CLUSTERING,
        /** Whether a trigger, a rule or an event trigger fires. */
        FIRING,
        /** How closely {@code ANALYZE} looks: of extended statistics, or of an expression in an index. */
        STATISTICS_TARGET;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    static Key of(ObjectName name) {
        return new Whole(name);
    }

    static Key of(ObjectName name, Aspect aspect) {
        return new Side(name, aspect);
    }
}
