package dev.retort.postgres.logic;

import static dev.retort.sql.SqlText.sql;

import dev.retort.logic.Policy;
import dev.retort.logic.PolicyChange;
import dev.retort.operation.RowSecurityOperation;
import dev.retort.operation.RowSecurityOperation.AlterPolicy;
import dev.retort.operation.RowSecurityOperation.CreatePolicy;
import dev.retort.operation.RowSecurityOperation.DropPolicy;
import dev.retort.operation.RowSecurityOperation.SetRowSecurity;
import dev.retort.postgres.clause.DropSql;
import dev.retort.sql.Identifier;
import dev.retort.sql.SqlText;
import java.util.List;

/** Row level security. */
public final class RowSecuritySql {

    private RowSecuritySql() {}

    public static SqlText of(RowSecurityOperation operation) {
        return switch (operation) {
            case SetRowSecurity set -> set(set);
            case CreatePolicy create -> create(create);
            case AlterPolicy alter -> alter(alter);
            case DropPolicy drop ->
                sql(
                        "DROP POLICY {}{} ON {}{}",
                        DropSql.ifExists(drop.how()),
                        drop.name(),
                        drop.table(),
                        DropSql.cascade(drop.how()));
        };
    }

    private static SqlText set(SetRowSecurity set) {
        return switch (set.security()) {
            case ENABLE -> sql("ALTER TABLE {} ENABLE ROW LEVEL SECURITY", set.table());
            case DISABLE -> sql("ALTER TABLE {} DISABLE ROW LEVEL SECURITY", set.table());
            case FORCE -> sql("ALTER TABLE {} FORCE ROW LEVEL SECURITY", set.table());
            case NO_FORCE -> sql("ALTER TABLE {} NO FORCE ROW LEVEL SECURITY", set.table());
        };
    }

    private static SqlText create(CreatePolicy create) {
        Policy policy = create.policy();
        SqlText text = sql("CREATE POLICY {} ON {}", create.name(), create.table());
        text = switch (policy.mode()) {
            case PERMISSIVE -> text;
            case RESTRICTIVE -> text.and("\n    AS RESTRICTIVE");
        };
        text = switch (policy.command()) {
            case ALL -> text;
            case SELECT -> text.and("\n    FOR SELECT");
            case INSERT -> text.and("\n    FOR INSERT");
            case UPDATE -> text.and("\n    FOR UPDATE");
            case DELETE -> text.and("\n    FOR DELETE");
        };
        if (!policy.roles().isEmpty()) {
            text = text.and("\n    TO {}", roles(policy.roles()));
        }
        if (policy.using() != null) {
            text = text.and("\n    USING ({})", policy.using());
        }
        return policy.check() == null ? text : text.and("\n    WITH CHECK ({})", policy.check());
    }

    /** The clauses of {@code ALTER POLICY} have an order. */
    private static SqlText alter(AlterPolicy alter) {
        SqlText roles = sql("");
        SqlText using = sql("");
        SqlText check = sql("");
        for (PolicyChange change : alter.changes()) {
            switch (change) {
                case PolicyChange.SetRoles set -> roles = sql("\n    TO {}", roles(set.roles()));
                case PolicyChange.SetUsing set -> using = sql("\n    USING ({})", set.condition());
                case PolicyChange.SetCheck set -> check = sql("\n    WITH CHECK ({})", set.condition());
            }
        }
        return sql("ALTER POLICY {} ON {}", alter.name(), alter.table())
                .and(roles)
                .and(using)
                .and(check);
    }

    private static SqlText roles(List<Identifier> roles) {
        return roles.isEmpty() ? sql("PUBLIC") : SqlText.join(", ", roles);
    }
}
