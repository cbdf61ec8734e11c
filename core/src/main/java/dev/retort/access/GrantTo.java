package dev.retort.access;

import dev.retort.access.Grantee.Everyone;
import dev.retort.access.Grantee.Role;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who gets rights; made by {@link Rights#toRoles}.
 *
 * @param grantor null for the role that runs the migration
 */
public record GrantTo(
        List<Grantee> grantees, Option option, @Nullable Role grantor) {

    /** Whether they may grant the rights to others. */
    public enum Option {
        WITHOUT_GRANT_OPTION,
        WITH_GRANT_OPTION
    }

    /** @throws IllegalArgumentException for nobody, and for everybody with the grant option */
    public GrantTo {
        grantees = List.copyOf(grantees);
        if (grantees.isEmpty()) {
            throw new IllegalArgumentException(
                    "nobody is named to grant rights to; give at least one role, or toRoles(PUBLIC)");
        }
        if (option == Option.WITH_GRANT_OPTION && grantees.contains(Everyone.PUBLIC)) {
            throw new IllegalArgumentException(
                    "PUBLIC cannot have the grant option (manual, GRANT); leave .withGrantOption() out, or name roles");
        }
    }

    public GrantTo withGrantOption() {
        return new GrantTo(grantees, Option.WITH_GRANT_OPTION, grantor);
    }

    /** PostgreSQL 14 and newer, which take the current user alone. */
    public GrantTo grantedBy(Role role) {
        return new GrantTo(grantees, option, role);
    }

    public GrantTo grantedBy(String role) {
        return grantedBy(Rights.roleNamed(role));
    }
}
