package dev.retort.source.code;

import dev.retort.access.Grantee;
import dev.retort.access.Grantee.Everyone;
import dev.retort.access.Grantee.NamedRole;
import dev.retort.access.Grantee.Role;
import dev.retort.access.Grantee.RoleOfSession;
import dev.retort.access.Rights;
import java.util.List;

/** Roles. */
public final class RoleSource {

    private RoleSource() {}

    /** {@code "app_user"} and {@code "postgres"}, or {@code roleNamed("app_user")} and {@code CURRENT_USER}. */
    public static List<Code> of(List<? extends Grantee> grantees) {
        boolean allNamed = grantees.stream().allMatch(NamedRole.class::isInstance);
        return grantees.stream()
                .map(grantee ->
                        grantee instanceof NamedRole role && allNamed ? SchemaScope.name(role.name()) : value(grantee))
                .toList();
    }

    public static Code of(Role role) {
        return of(List.of(role)).getFirst();
    }

    /** A role that is no text: {@code roleNamed("app_user")}, {@code CURRENT_USER}. */
    public static Code value(Grantee grantee) {
        return switch (grantee) {
            case Everyone everyone -> Code.constant(everyone);
            case NamedRole role -> Code.call(Rights.class, "roleNamed", SchemaScope.name(role.name()));
            case RoleOfSession role -> Code.constant(role);
        };
    }
}
