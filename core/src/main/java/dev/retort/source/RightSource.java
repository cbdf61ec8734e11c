package dev.retort.source;

import dev.retort.access.GrantTo;
import dev.retort.access.Grantee;
import dev.retort.access.Grantee.NamedRole;
import dev.retort.access.Grantee.Role;
import dev.retort.access.Privilege;
import dev.retort.access.Privileges;
import dev.retort.access.RevokeFrom;
import dev.retort.access.Rights;
import dev.retort.access.Target;
import dev.retort.operation.RightOperation;
import dev.retort.operation.RightOperation.Grant;
import dev.retort.operation.RightOperation.Revoke;
import dev.retort.source.code.Code;
import dev.retort.source.code.ObjectSource;
import dev.retort.source.code.RoleSource;
import dev.retort.source.code.SchemaScope;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Who may do what. */
final class RightSource {

    private RightSource() {}

    static Code of(RightOperation operation) {
        return switch (operation) {
            case Grant grant -> on(grant.target(), "grant", grant.privileges(), to(grant.to()));
            case Revoke revoke -> on(revoke.target(), "revoke", revoke.privileges(), from(revoke.from()));
        };
    }

    private static Code on(Target target, String method, Privileges privileges, List<Code> whom) {
        Code op = target instanceof Target.OneObject one ? ObjectSource.op(one.object()) : Code.op();
        return op.then(method, Code.arguments(List.of(privileges(privileges), target(target)), whom));
    }

    private static Code privileges(Privileges privileges) {
        if (privileges.areAll()) {
            return Code.call(
                    Rights.class, "allPrivileges", columns(privileges.all().getFirst()));
        }
        return Code.call(
                Rights.class,
                "privileges",
                privileges.all().stream().map(RightSource::privilege).toList());
    }

    private static Code privilege(Privilege privilege) {
        String factory = privilege.kind() == Privilege.Kind.CREATE
                ? "createIn"
                : privilege.kind().name().toLowerCase(Locale.ROOT);
        return Code.call(Rights.class, factory, columns(privilege));
    }

    private static List<Code> columns(Privilege privilege) {
        return privilege.columns().stream().map(SchemaScope::name).toList();
    }

    private static Code target(Target target) {
        return switch (target) {
            case Target.OneObject one -> ObjectSource.object(one.object());
            case Target.AllInSchema all ->
                Code.call(Rights.class, "all" + word(all.objects()) + "In", SchemaScope.name(all.schema()));
            case Target.NewObjects objects -> {
                Code code = Code.call(Rights.class, "new" + word(objects.objects()));
                if (objects.schema() != null) {
                    code = code.then("in", SchemaScope.name(objects.schema()));
                }
                yield by(code, "by", objects.creator());
            }
        };
    }

    private static String word(Target.ObjectClass objects) {
        return switch (objects) {
            case TABLES -> "Tables";
            case SEQUENCES -> "Sequences";
            case FUNCTIONS -> "Functions";
            case PROCEDURES -> "Procedures";
            case ROUTINES -> "Routines";
            case TYPES -> "Types";
            case SCHEMAS -> "Schemas";
            case LARGE_OBJECTS -> "LargeObjects";
        };
    }

    /** {@code "app_user", "reader"} for plain roles, else {@code toRoles(…)} with what there is more. */
    private static List<Code> to(GrantTo to) {
        boolean plain = to.option() == GrantTo.Option.WITHOUT_GRANT_OPTION && to.grantor() == null;
        if (plain && areNamed(to.grantees())) {
            return RoleSource.of(to.grantees());
        }
        Code code = Code.call(Rights.class, "toRoles", RoleSource.of(to.grantees()));
        code = switch (to.option()) {
            case WITHOUT_GRANT_OPTION -> code;
            case WITH_GRANT_OPTION -> code.then("withGrantOption");
        };
        return List.of(by(code, "grantedBy", to.grantor()));
    }

    /** {@code "app_user", "reader"} for plain roles, else {@code fromRoles(…)} with what there is more. */
    private static List<Code> from(RevokeFrom from) {
        Code code = Code.call(Rights.class, "fromRoles", RoleSource.of(from.grantees()));
        Code more = switch (from.what()) {
            case RIGHTS -> code;
            case GRANT_OPTION -> code.then("grantOptionOnly");
        };
        more = by(more, "grantedBy", from.grantor());
        more = switch (from.behavior()) {
            case RESTRICT -> more;
            case CASCADE -> more.then("cascade");
        };
        return more.equals(code) && areNamed(from.grantees()) ? RoleSource.of(from.grantees()) : List.of(more);
    }

    private static boolean areNamed(List<Grantee> grantees) {
        return grantees.stream().allMatch(NamedRole.class::isInstance);
    }

    private static Code by(Code code, String method, @Nullable Role role) {
        return role == null ? code : code.then(method, RoleSource.of(role));
    }
}
