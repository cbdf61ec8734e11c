package dev.retort.access;

import dev.retort.sql.Identifier;

/** Who can have rights: a role, or everybody. */
public sealed interface Grantee {

    /** {@code PUBLIC}: all roles, also those to come. */
    enum Everyone implements Grantee {
        PUBLIC;

        @Override
        public String toString() {
            return "everyone";
        }
    }

    /** Who can own something and grant rights. */
    sealed interface Role extends Grantee {}

    record NamedRole(Identifier name) implements Role {

        /** @throws IllegalArgumentException for {@code public} and {@code none}, which PostgreSQL reserves even in quotes */
        public NamedRole {
            if (name.value().equals("public")) {
                throw new IllegalArgumentException("\"public\" is no role but everybody; write PUBLIC without quotes");
            }
            if (name.value().equals("none")) {
                throw new IllegalArgumentException("\"none\" cannot be the name of a role; PostgreSQL reserves it");
            }
        }

        @Override
        public String toString() {
            return name.value();
        }
    }

    /** The role that runs the migration. */
    enum RoleOfSession implements Role {
        CURRENT_USER,
        /** The same as the current user (manual, 9.26). */
        CURRENT_ROLE,
        SESSION_USER
    }
}
