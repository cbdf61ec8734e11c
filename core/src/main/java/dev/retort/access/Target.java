package dev.retort.access;

import dev.retort.access.Grantee.Role;
import dev.retort.schema.ObjectName;
import dev.retort.sql.Identifier;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What rights are granted on. */
public sealed interface Target {

    /** The same where what is named without a schema is looked for in this one. */
    Target in(@Nullable Identifier schema);

    /** @param object one that PostgreSQL has rights on */
    record OneObject(ObjectName object) implements Target {
        @Override
        public OneObject in(@Nullable Identifier schema) {
            return new OneObject(object.in(schema));
        }

        @Override
        public String toString() {
            return object.toString();
        }
    }

    /** All that is in a schema now. */
    record AllInSchema(ObjectClass objects, Identifier schema) implements Target {

        /** @throws IllegalArgumentException for a class that PostgreSQL has no such form for */
        public AllInSchema {
            switch (objects) {
                case TABLES, SEQUENCES, FUNCTIONS, PROCEDURES, ROUTINES -> {}
                case TYPES, SCHEMAS, LARGE_OBJECTS ->
                    throw new IllegalArgumentException(
                            "rights on all " + objects + " of a schema cannot be granted at once; name each");
            }
        }

        @Override
        public AllInSchema in(@Nullable Identifier other) {
            return this;
        }

        @Override
        public String toString() {
            return "all " + objects + " in schema " + schema;
        }
    }

    /**
     * All that will be made, the default privileges (manual, ALTER DEFAULT PRIVILEGES).
     *
     * @param schema where it will be made; null for anywhere
     * @param creator who will make it; null for the role that runs the migration
     */
    record NewObjects(
            ObjectClass objects,
            @Nullable Identifier schema,
            @Nullable Role creator) implements Target {

        /** @throws IllegalArgumentException for a class that has no default privileges, or none by schema */
        public NewObjects {
            switch (objects) {
                case TABLES, SEQUENCES, FUNCTIONS, TYPES -> {}
                case SCHEMAS, LARGE_OBJECTS -> {
                    if (schema != null) {
                        throw new IllegalArgumentException(
                                "new " + objects + " are in no schema; leave \"" + schema + "\" out");
                    }
                }
                case PROCEDURES, ROUTINES ->
                    throw new IllegalArgumentException("there are no default privileges for new " + objects
                            + " alone; those for new functions are for procedures, too");
            }
        }

        /** Those in this schema. What is granted anywhere cannot be revoked here (manual, ALTER DEFAULT PRIVILEGES). */
        public NewObjects in(String name) {
            return new NewObjects(objects, Identifier.of(name), creator);
        }

        /** Those that this role makes. */
        public NewObjects by(String role) {
            return by(Rights.roleNamed(role));
        }

        public NewObjects by(Role role) {
            return new NewObjects(objects, schema, role);
        }

        @Override
        public NewObjects in(@Nullable Identifier other) {
            return switch (objects) {
                case TABLES, SEQUENCES, FUNCTIONS, PROCEDURES, ROUTINES, TYPES ->
                    schema == null ? new NewObjects(objects, other, creator) : this;
                case SCHEMAS, LARGE_OBJECTS -> this;
            };
        }

        @Override
        public String toString() {
            return "new " + objects + (schema == null ? "" : " in schema " + schema)
                    + (creator == null ? "" : " by " + creator);
        }
    }

    /** What rights can be on, in the plural. */
    enum ObjectClass {
        /** And views, materialized views and foreign tables. */
        TABLES,
        SEQUENCES,
        FUNCTIONS,
        PROCEDURES,
        /** Functions and procedures. */
        ROUTINES,
        TYPES,
        SCHEMAS,
        LARGE_OBJECTS;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }
}
