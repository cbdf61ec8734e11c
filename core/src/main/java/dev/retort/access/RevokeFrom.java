package dev.retort.access;

import dev.retort.access.Grantee.Role;
import dev.retort.schema.Dropping.Dependents;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who loses rights; made by {@link Rights#fromRoles}.
 *
 * @param grantor null for the role that runs the migration
 * @param behavior what becomes of the rights that they granted to others
 */
public record RevokeFrom(
        List<Grantee> grantees, What what, @Nullable Role grantor, Dependents behavior) {

    public enum What {
        RIGHTS,
        /** They keep the rights, and may no longer grant them to others. */
        GRANT_OPTION
    }

    /** @throws IllegalArgumentException for nobody */
    public RevokeFrom {
        grantees = List.copyOf(grantees);
        if (grantees.isEmpty()) {
            throw new IllegalArgumentException(
                    "nobody is named to revoke rights from; give at least one role, or fromRoles(PUBLIC)");
        }
    }

    public RevokeFrom grantOptionOnly() {
        return new RevokeFrom(grantees, What.GRANT_OPTION, grantor, behavior);
    }

    /** PostgreSQL 14 and newer, which take the current user alone. */
    public RevokeFrom grantedBy(Role role) {
        return new RevokeFrom(grantees, what, role, behavior);
    }

    public RevokeFrom grantedBy(String role) {
        return grantedBy(Rights.roleNamed(role));
    }

    public RevokeFrom cascade() {
        return new RevokeFrom(grantees, what, grantor, Dependents.CASCADE);
    }
}
