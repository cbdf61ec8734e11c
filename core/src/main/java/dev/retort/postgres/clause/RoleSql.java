package dev.retort.postgres.clause;

import static dev.retort.sql.SqlText.sql;

import dev.retort.access.Grantee;
import dev.retort.access.Grantee.Everyone;
import dev.retort.access.Grantee.NamedRole;
import dev.retort.access.Grantee.RoleOfSession;
import dev.retort.sql.PostgresVersion;
import dev.retort.sql.SqlText;

/** Roles, as commands take them. */
public final class RoleSql {

    private RoleSql() {}

    public static SqlText of(Grantee grantee, PostgresVersion server) {
        return switch (grantee) {
            case Everyone everyone -> sql("PUBLIC");
            case NamedRole role -> sql("{}", role.name());
            case RoleOfSession role ->
                switch (role) {
                    case CURRENT_USER -> sql("CURRENT_USER");
                    // PostgreSQL 13 does not take the other word for the same role here (release notes of 14).
                    case CURRENT_ROLE -> server.isAtLeast(14) ? sql("CURRENT_ROLE") : sql("CURRENT_USER");
                    case SESSION_USER -> sql("SESSION_USER");
                };
        };
    }
}
