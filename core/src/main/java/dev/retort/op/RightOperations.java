package dev.retort.op;

import dev.retort.access.GrantTo;
import dev.retort.access.Privileges;
import dev.retort.access.RevokeFrom;
import dev.retort.access.Rights;
import dev.retort.access.Target;
import dev.retort.operation.RightOperation.Grant;
import dev.retort.operation.RightOperation.Revoke;
import dev.retort.schema.ObjectName;

/**
 * Who may do what; see {@link Rights} for the words.
 *
 * <p>Granting and revoking undo each other: what is granted is revoked, whether or not somebody had it before. Revoking is reversible
 * only where it says exactly what there was, so not for all privileges, not on all objects of a schema, and not with a cascade.
 */
public sealed interface RightOperations extends Recorder permits Operations {

    /** {@code op.grant(privileges(select(), update("email")), table("users"), "app_user", "reader")}. */
    default void grant(Privileges privileges, ObjectName object, String... roles) {
        grant(privileges, object, Rights.toRoles(roles));
    }

    /** {@code op.grant(privileges(usage()), schemaNamed("app"), toRoles(PUBLIC))}. */
    default void grant(Privileges privileges, ObjectName object, GrantTo to) {
        grant(privileges, new Target.OneObject(object), to);
    }

    /** {@code op.grant(privileges(select()), newTables().in("app").by("app_owner"), "reader")}. */
    default void grant(Privileges privileges, Target target, String... roles) {
        grant(privileges, target, Rights.toRoles(roles));
    }

    /** {@code op.grant(allPrivileges(), allTablesIn("app"), toRoles("app_user").withGrantOption())}. */
    default void grant(Privileges privileges, Target target, GrantTo to) {
        invoke(new Grant(privileges, target.in(schema()), to));
    }

    /** {@code op.revoke(privileges(insert(), delete()), table("users"), "reader")}. */
    default void revoke(Privileges privileges, ObjectName object, String... roles) {
        revoke(privileges, object, Rights.fromRoles(roles));
    }

    /** {@code op.revoke(privileges(execute()), function("tidy"), fromRoles(PUBLIC))}. */
    default void revoke(Privileges privileges, ObjectName object, RevokeFrom from) {
        revoke(privileges, new Target.OneObject(object), from);
    }

    /** {@code op.revoke(privileges(select()), newTables().in("app"), "reader")}. */
    default void revoke(Privileges privileges, Target target, String... roles) {
        revoke(privileges, target, Rights.fromRoles(roles));
    }

    /** {@code op.revoke(allPrivileges(), allTablesIn("app"), fromRoles("app_user").cascade())}. */
    default void revoke(Privileges privileges, Target target, RevokeFrom from) {
        invoke(new Revoke(privileges, target.in(schema()), from));
    }
}
