package dev.retort.operation;

import dev.retort.logic.Firing;
import dev.retort.logic.Rule;
import dev.retort.schema.Dropping;
import dev.retort.schema.ObjectName.PartKind;
import dev.retort.schema.ObjectName.PartName;
import dev.retort.sql.Identifier;
import dev.retort.sql.QualifiedName;
import dev.retort.touch.Touches;
import org.jspecify.annotations.Nullable;

/** What is done to the rules of tables and views. */
public sealed interface RuleOperation extends Operation {

    record CreateRule(QualifiedName table, Identifier name, Rule rule) implements RuleOperation {
        @Override
        public String summary() {
            return "create " + named(table, name);
        }

        @Override
        public Inverse inverse() {
            return Inverse.of(new DropRule(table, name, rule, Dropping.PLAIN));
        }

        /** The commands of a rule are not looked into. */
        @Override
        public Touches touches() {
            return Touches.creates(named(table, name)).andMore();
        }
    }

    /**
     * Makes the rule, in the place of one of this name where there is one.
     *
     * @param was null when nobody said, or when there was none
     */
    record ReplaceRule(
            QualifiedName table,
            Identifier name,
            Rule rule,
            @Nullable Rule was) implements RuleOperation {
        @Override
        public String summary() {
            return "replace " + named(table, name);
        }

        @Override
        public Inverse inverse() {
            return Inverse.fromState(
                    was, old -> new ReplaceRule(table, name, old, rule), "nobody said what the rule was");
        }

        /** The commands of a rule are not looked into. */
        @Override
        public Touches touches() {
            return Touches.changes(named(table, name)).andMore();
        }
    }

    /** @param was null when nobody said */
    record DropRule(
            QualifiedName table, Identifier name, @Nullable Rule was, Dropping how) implements RuleOperation {

        /** @throws IllegalArgumentException for {@code CONCURRENTLY} */
        public DropRule {
            Drops.refuseConcurrently(how, "a rule");
        }

        @Override
        public String summary() {
            return "drop " + named(table, name);
        }

        @Override
        public Inverse inverse() {
            return Drops.inverse(how, was, old -> new CreateRule(table, name, old), "nobody said what the rule was");
        }

        @Override
        public Touches touches() {
            return Drops.touches(how, Touches.drops(named(table, name)));
        }
    }

    /** @param was null when nobody said */
    record SetRuleFiring(
            QualifiedName table,
            Identifier name,
            Firing firing,
            @Nullable Firing was) implements RuleOperation {
        @Override
        public String summary() {
            return "set firing of " + named(table, name);
        }

        @Override
        public Inverse inverse() {
            return Inverse.fromState(
                    was, old -> new SetRuleFiring(table, name, old, firing), "nobody said when the rule fired");
        }

        @Override
        public Touches touches() {
            return Touches.changes(named(table, name));
        }
    }

    private static PartName named(QualifiedName table, Identifier name) {
        return new PartName(PartKind.RULE, table, name);
    }
}
