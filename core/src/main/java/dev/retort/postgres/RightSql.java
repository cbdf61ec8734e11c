package dev.retort.postgres;

import static dev.retort.sql.SqlText.sql;

import dev.retort.access.GrantTo;
import dev.retort.access.Grantee;
import dev.retort.access.Privilege;
import dev.retort.access.Privileges;
import dev.retort.access.RevokeFrom;
import dev.retort.access.Target;
import dev.retort.operation.RightOperation;
import dev.retort.operation.RightOperation.Grant;
import dev.retort.operation.RightOperation.Revoke;
import dev.retort.postgres.clause.NeedsNewerServerException;
import dev.retort.postgres.clause.ObjectSql;
import dev.retort.postgres.clause.RoleSql;
import dev.retort.schema.ObjectName;
import dev.retort.schema.ObjectName.RoutineKind;
import dev.retort.schema.ObjectName.RoutineName;
import dev.retort.sql.PostgresVersion;
import dev.retort.sql.SqlText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who may do what. */
final class RightSql {

    private RightSql() {}

    static SqlText of(RightOperation operation, PostgresVersion server) {
        return switch (operation) {
            case Grant grant -> before(grant.target(), server).and(grant(grant, server));
            case Revoke revoke -> before(revoke.target(), server).and(revoke(revoke, server));
        };
    }

    private static SqlText grant(Grant grant, PostgresVersion server) {
        GrantTo to = grant.to();
        SqlText text = sql(
                "GRANT {} ON {} TO {}",
                privileges(grant.privileges(), server),
                target(grant.target()),
                grantees(to.grantees(), server));
        text = switch (to.option()) {
            case WITHOUT_GRANT_OPTION -> text;
            case WITH_GRANT_OPTION -> text.and(" WITH GRANT OPTION");
        };
        return text.and(grantor(to.grantor(), server));
    }

    private static SqlText revoke(Revoke revoke, PostgresVersion server) {
        RevokeFrom from = revoke.from();
        SqlText text = switch (from.what()) {
            case RIGHTS -> sql("REVOKE ");
            case GRANT_OPTION -> sql("REVOKE GRANT OPTION FOR ");
        };
        return text.and(
                        "{} ON {} FROM {}",
                        privileges(revoke.privileges(), server),
                        target(revoke.target()),
                        grantees(from.grantees(), server))
                .and(grantor(from.grantor(), server))
                .and(TypeSql.behavior(from.behavior()));
    }

    private static SqlText before(Target target, PostgresVersion server) {
        if (!(target instanceof Target.NewObjects objects)) {
            return sql("");
        }
        SqlText text = sql("ALTER DEFAULT PRIVILEGES ");
        if (objects.creator() != null) {
            text = text.and("FOR ROLE {} ", RoleSql.of(objects.creator(), server));
        }
        if (objects.objects() == Target.ObjectClass.LARGE_OBJECTS) {
            NeedsNewerServerException.unless(server, 18, "ALTER DEFAULT PRIVILEGES … ON LARGE OBJECTS");
        }
        return objects.schema() == null ? text : text.and("IN SCHEMA {} ", objects.schema());
    }

    private static SqlText grantor(@Nullable Grantee grantor, PostgresVersion server) {
        if (grantor == null) {
            return sql("");
        }
        NeedsNewerServerException.unless(server, 14, "GRANTED BY");
        return sql(" GRANTED BY {}", RoleSql.of(grantor, server));
    }

    private static SqlText grantees(List<Grantee> grantees, PostgresVersion server) {
        return SqlText.join(
                ", ",
                grantees.stream().map(grantee -> RoleSql.of(grantee, server)).toList());
    }

    private static SqlText privileges(Privileges privileges, PostgresVersion server) {
        return SqlText.join(
                ", ",
                privileges.all().stream()
                        .map(privilege -> privilege.columns().isEmpty()
                                ? word(privilege.kind(), server)
                                : word(privilege.kind(), server).and(" ({})", SqlText.join(", ", privilege.columns())))
                        .toList());
    }

    private static SqlText word(Privilege.Kind kind, PostgresVersion server) {
        return switch (kind) {
            case SELECT -> sql("SELECT");
            case INSERT -> sql("INSERT");
            case UPDATE -> sql("UPDATE");
            case DELETE -> sql("DELETE");
            case TRUNCATE -> sql("TRUNCATE");
            case REFERENCES -> sql("REFERENCES");
            case TRIGGER -> sql("TRIGGER");
            case MAINTAIN -> {
                NeedsNewerServerException.unless(server, 17, "MAINTAIN");
                yield sql("MAINTAIN");
            }
            case USAGE -> sql("USAGE");
            case CREATE -> sql("CREATE");
            case CONNECT -> sql("CONNECT");
            case TEMPORARY -> sql("TEMPORARY");
            case EXECUTE -> sql("EXECUTE");
            case ALL -> sql("ALL PRIVILEGES");
        };
    }

    private static SqlText target(Target target) {
        return switch (target) {
            case Target.OneObject one -> object(one.object());
            case Target.AllInSchema all -> sql("ALL {} IN SCHEMA {}", word(all.objects()), all.schema());
            case Target.NewObjects objects -> word(objects.objects());
        };
    }

    /** All that has rows is a table here, and an aggregate a function (manual, GRANT). */
    private static SqlText object(ObjectName object) {
        return switch (object) {
            case ObjectName.ViewName view -> sql("TABLE {}", view.name());
            case ObjectName.MaterializedViewName view -> sql("TABLE {}", view.name());
            case ObjectName.ForeignTableName table -> sql("TABLE {}", table.name());
            case RoutineName routine
            when routine.kind() == RoutineKind.AGGREGATE ->
                ObjectSql.object(new RoutineName(RoutineKind.FUNCTION, routine.name(), routine.arguments()));
            case ObjectName other -> ObjectSql.object(other);
        };
    }

    private static SqlText word(Target.ObjectClass objects) {
        return switch (objects) {
            case TABLES -> sql("TABLES");
            case SEQUENCES -> sql("SEQUENCES");
            case FUNCTIONS -> sql("FUNCTIONS");
            case PROCEDURES -> sql("PROCEDURES");
            case ROUTINES -> sql("ROUTINES");
            case TYPES -> sql("TYPES");
            case SCHEMAS -> sql("SCHEMAS");
            case LARGE_OBJECTS -> sql("LARGE OBJECTS");
        };
    }
}
