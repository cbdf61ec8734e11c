package dev.retort.access;

import dev.retort.access.Grantee.Everyone;
import dev.retort.access.Grantee.NamedRole;
import dev.retort.access.Grantee.RoleOfSession;
import dev.retort.sql.Identifier;

/** The words that a migration grants rights with, to be imported statically. */
public final class Rights {

    /** Everybody: all roles, also those to come. */
    public static final Everyone PUBLIC = Everyone.PUBLIC;

    public static final RoleOfSession CURRENT_USER = RoleOfSession.CURRENT_USER;

    public static final RoleOfSession CURRENT_ROLE = RoleOfSession.CURRENT_ROLE;

    public static final RoleOfSession SESSION_USER = RoleOfSession.SESSION_USER;

    private Rights() {}

    /** A role by its name, where one may also be {@link #CURRENT_USER} and the like. */
    public static NamedRole roleNamed(String name) {
        return new NamedRole(Identifier.of(name));
    }
}
