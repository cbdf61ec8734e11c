package dev.retort.catalog.access;

import dev.retort.access.GrantTo;
import dev.retort.access.GrantTo.Option;
import dev.retort.access.Grantee;
import dev.retort.access.Grantee.Everyone;
import dev.retort.access.Grantee.NamedRole;
import dev.retort.access.Privilege;
import dev.retort.access.Privileges;
import dev.retort.access.RevokeFrom;
import dev.retort.access.Rights;
import dev.retort.access.Target;
import dev.retort.catalog.query.CatalogRow;
import dev.retort.operation.Operation;
import dev.retort.operation.RightOperation.Grant;
import dev.retort.operation.RightOperation.Revoke;
import dev.retort.sql.Identifier;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One step from the rights that an object has when nobody granted any to those that it has.
 *
 * @param column null for the whole object
 */
record RightChange(
        Step step, Privilege.Kind privilege, @Nullable Identifier column) {

    /**
     * What steps have in common that are taken together.
     *
     * @param grantor null for the owner
     */
    record Step(
            Direction direction,
            Grantee grantee,
            Option option,
            @Nullable NamedRole grantor) {}

    enum Direction {
        REVOKE,
        GRANT
    }

    /** Columns {@code change}, {@code grantee}, {@code grantor}, {@code grantable}, {@code privilege} and {@code column}. */
    static RightChange read(CatalogRow row) throws SQLException {
        Identifier grantee = row.optionalName("grantee");
        Identifier grantor = row.optionalName("grantor");
        return new RightChange(
                new Step(
                        Direction.valueOf(row.text("change")),
                        grantee == null ? Everyone.PUBLIC : new NamedRole(grantee),
                        row.isTrue("grantable") ? Option.WITH_GRANT_OPTION : Option.WITHOUT_GRANT_OPTION,
                        grantor == null ? null : new NamedRole(grantor)),
                Privilege.Kind.valueOf(row.text("privilege")),
                row.optionalName("column"));
    }

    /** Those of one step as one operation, where a privilege is not both on the whole object and on columns of it. */
    static List<Operation> operations(Target target, List<RightChange> changes) {
        Map<Step, List<RightChange>> steps = new LinkedHashMap<>();
        changes.forEach(change ->
                steps.computeIfAbsent(change.step, none -> new ArrayList<>()).add(change));
        List<Operation> operations = new ArrayList<>();
        steps.forEach((step, together) -> privileges(together)
                .forEach(privileges -> operations.add(operation(target, step, new Privileges(privileges)))));
        return operations;
    }

    private static List<List<Privilege>> privileges(List<RightChange> changes) {
        List<Privilege> first = new ArrayList<>();
        List<Privilege> second = new ArrayList<>();
        Map<Privilege.Kind, List<Identifier>> onColumns = new EnumMap<>(Privilege.Kind.class);
        Map<Privilege.Kind, List<Identifier>> onAll = new EnumMap<>(Privilege.Kind.class);
        for (RightChange change : changes) {
            if (change.column == null) {
                onAll.put(change.privilege, List.of());
            } else {
                onColumns
                        .computeIfAbsent(change.privilege, none -> new ArrayList<>())
                        .add(change.column);
            }
        }
        for (Privilege.Kind kind : Privilege.Kind.values()) {
            List<Identifier> columns = onColumns.get(kind);
            if (onAll.containsKey(kind)) {
                first.add(new Privilege(kind, List.of()));
            }
            if (columns != null) {
                (onAll.containsKey(kind) ? second : first).add(new Privilege(kind, columns));
            }
        }
        return second.isEmpty() ? List.of(first) : List.of(first, second);
    }

    private static Operation operation(Target target, Step step, Privileges privileges) {
        return switch (step.direction) {
            case GRANT -> new Grant(privileges, target, new GrantTo(List.of(step.grantee), step.option, step.grantor));
            case REVOKE -> new Revoke(privileges, target, revokeFrom(step.grantee));
        };
    }

    private static RevokeFrom revokeFrom(Grantee grantee) {
        return Rights.fromRoles(grantee);
    }
}
