package dev.retort.source.logic;

import dev.retort.logic.Policies;
import dev.retort.logic.Policy;
import dev.retort.logic.PolicyChange;
import dev.retort.operation.RowSecurityOperation;
import dev.retort.operation.RowSecurityOperation.AlterPolicy;
import dev.retort.operation.RowSecurityOperation.CreatePolicy;
import dev.retort.operation.RowSecurityOperation.DropPolicy;
import dev.retort.operation.RowSecurityOperation.SetRowSecurity;
import dev.retort.source.code.Code;
import dev.retort.source.code.DropSource;
import dev.retort.source.code.SchemaScope;
import dev.retort.sql.Identifier;
import dev.retort.sql.QualifiedName;
import dev.retort.sql.SqlExpression;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Row level security. */
public final class RowSecuritySource {

    private RowSecuritySource() {}

    public static Code of(RowSecurityOperation operation) {
        return switch (operation) {
            case SetRowSecurity set -> set(set);
            case CreatePolicy create ->
                on(create.table(), "createPolicy", create.name(), List.of(policy(create.policy())));
            case AlterPolicy alter ->
                on(
                        alter.table(),
                        "alterPolicy",
                        alter.name(),
                        alter.changes().stream().map(RowSecuritySource::change).toList());
            case DropPolicy drop ->
                on(
                        drop.table(),
                        "dropPolicy",
                        drop.name(),
                        Code.arguments(
                                Stream.ofNullable(drop.was())
                                        .map(RowSecuritySource::policy)
                                        .toList(),
                                DropSource.of(drop.how())));
        };
    }

    private static Code set(SetRowSecurity set) {
        String method = switch (set.security()) {
            case ENABLE -> "enableRowLevelSecurity";
            case DISABLE -> "disableRowLevelSecurity";
            case FORCE -> "forceRowLevelSecurity";
            case NO_FORCE -> "noForceRowLevelSecurity";
        };
        return SchemaScope.of(set.table())
                .op()
                .then(method, SchemaScope.name(set.table().name()));
    }

    private static Code on(QualifiedName table, String method, Identifier name, List<Code> more) {
        return SchemaScope.of(table)
                .op()
                .then(method, Code.arguments(List.of(SchemaScope.name(name), SchemaScope.name(table.name())), more));
    }

    private static Code policy(Policy policy) {
        String command = switch (policy.command()) {
            case ALL -> "forAll";
            case SELECT -> "forSelect";
            case INSERT -> "forInsert";
            case UPDATE -> "forUpdate";
            case DELETE -> "forDelete";
        };
        Code code = Code.call(Policies.class, command);
        code = switch (policy.mode()) {
            case PERMISSIVE -> code;
            case RESTRICTIVE -> code.then("restrictive");
        };
        if (!policy.roles().isEmpty()) {
            code = code.then("to", names(policy.roles()));
        }
        if (policy.using() != null) {
            code = code.then("using", Code.text(policy.using().sql()));
        }
        return policy.check() == null
                ? code
                : code.then("withCheck", Code.text(policy.check().sql()));
    }

    private static Code change(PolicyChange change) {
        return switch (change) {
            case PolicyChange.SetRoles set -> {
                Code code = Code.call(Policies.class, "setRoles", names(set.roles()));
                yield set.was() == null ? code : code.then("from", names(set.was()));
            }
            case PolicyChange.SetUsing set -> condition("setUsing", set.condition(), set.was());
            case PolicyChange.SetCheck set -> condition("setCheck", set.condition(), set.was());
        };
    }

    private static Code condition(String method, SqlExpression condition, @Nullable SqlExpression was) {
        Code code = Code.call(Policies.class, method, Code.text(condition.sql()));
        return was == null ? code : code.then("from", Code.text(was.sql()));
    }

    private static List<Code> names(List<Identifier> names) {
        return names.stream().map(SchemaScope::name).toList();
    }
}
