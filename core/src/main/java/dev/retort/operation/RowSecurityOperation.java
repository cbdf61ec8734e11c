package dev.retort.operation;

import dev.retort.logic.Policy;
import dev.retort.logic.PolicyChange;
import dev.retort.schema.Dropping;
import dev.retort.schema.ObjectName.PartKind;
import dev.retort.schema.ObjectName.PartName;
import dev.retort.schema.ObjectName.TableName;
import dev.retort.sql.Identifier;
import dev.retort.sql.QualifiedName;
import dev.retort.touch.Part;
import dev.retort.touch.Touch;
import dev.retort.touch.Touches;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is done to say which rows of a table a role may see and write. */
public sealed interface RowSecurityOperation extends Operation {

    record SetRowSecurity(QualifiedName table, RowSecurity security) implements RowSecurityOperation {

        /** How far the policies of a table hold. */
        public enum RowSecurity {
            ENABLE,
            DISABLE,
            /** For the table's owner, too. */
            FORCE,
            NO_FORCE;

            RowSecurity opposite() {
                return switch (this) {
                    case ENABLE -> DISABLE;
                    case DISABLE -> ENABLE;
                    case FORCE -> NO_FORCE;
                    case NO_FORCE -> FORCE;
                };
            }

            String words() {
                return switch (this) {
                    case ENABLE -> "enable";
                    case DISABLE -> "disable";
                    case FORCE -> "force";
                    case NO_FORCE -> "no longer force";
                };
            }
        }

        @Override
        public String summary() {
            return security.words() + " row level security of " + table;
        }

        @Override
        public Inverse inverse() {
            return Inverse.of(new SetRowSecurity(table, security.opposite()));
        }

        @Override
        public Touches touches() {
            return Touches.of(Touch.changes(Part.rights(new TableName(table))));
        }
    }

    record CreatePolicy(QualifiedName table, Identifier name, Policy policy) implements RowSecurityOperation {
        @Override
        public String summary() {
            return "create " + named(table, name);
        }

        @Override
        public Inverse inverse() {
            return Inverse.of(new DropPolicy(table, name, policy, Dropping.PLAIN));
        }

        /** Its conditions may ask other tables and functions. */
        @Override
        public Touches touches() {
            return Touches.creates(named(table, name)).and(under(table)).andMore();
        }
    }

    record AlterPolicy(QualifiedName table, Identifier name, List<PolicyChange> changes)
            implements RowSecurityOperation {

        /** @throws IllegalArgumentException when there is nothing to change, or one thing twice */
        public AlterPolicy {
            changes = List.copyOf(changes);
            if (changes.isEmpty()) {
                throw new IllegalArgumentException("nothing to alter in policy \"" + name + "\" of table \"" + table
                        + "\"; give at least one change, such as setUsing(\"…\")");
            }
            if (changes.stream().map(PolicyChange::getClass).distinct().count() < changes.size()) {
                throw new IllegalArgumentException("policy \"" + name + "\" of table \"" + table
                        + "\" is to be changed twice in the same way; give each of its changes once");
            }
        }

        @Override
        public String summary() {
            return "alter " + named(table, name);
        }

        @Override
        public Inverse inverse() {
            List<PolicyChange> undo = new ArrayList<>();
            for (PolicyChange change : changes) {
                PolicyChange inverse = change.inverse();
                if (inverse == null) {
                    return Inverse.unknown("nobody said with .from(…) what it was before");
                }
                undo.add(inverse);
            }
            return Inverse.of(new AlterPolicy(table, name, undo));
        }

        /** Its conditions may ask other tables and functions. */
        @Override
        public Touches touches() {
            return Touches.changes(named(table, name)).and(under(table)).andMore();
        }
    }

    /** @param was null when nobody said */
    record DropPolicy(
            QualifiedName table, Identifier name, @Nullable Policy was, Dropping how) implements RowSecurityOperation {

        /** @throws IllegalArgumentException for {@code CONCURRENTLY} */
        public DropPolicy {
            Drops.refuseConcurrently(how, "a policy");
        }

        @Override
        public String summary() {
            return "drop " + named(table, name);
        }

        @Override
        public Inverse inverse() {
            return Drops.inverse(
                    how, was, old -> new CreatePolicy(table, name, old), "nobody said what the policy was");
        }

        @Override
        public Touches touches() {
            return Drops.touches(how, Touches.drops(named(table, name)));
        }
    }

    private static PartName named(QualifiedName table, Identifier name) {
        return new PartName(PartKind.POLICY, table, name);
    }

    private static Touch under(QualifiedName table) {
        return Touch.needs(Part.table(table));
    }
}
