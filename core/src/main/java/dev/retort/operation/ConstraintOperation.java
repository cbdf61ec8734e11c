package dev.retort.operation;

import dev.retort.operation.IndexOperation.CreateIndex;
import dev.retort.schema.Constraint;
import dev.retort.schema.Constraint.UsingIndex;
import dev.retort.schema.ConstraintRule;
import dev.retort.schema.ConstraintRule.Enforcement;
import dev.retort.schema.Dropping;
import dev.retort.sql.Identifier;
import dev.retort.sql.QualifiedName;
import dev.retort.touch.Part;
import dev.retort.touch.Touch;
import dev.retort.touch.Touches;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is done to one constraint of a table. */
public sealed interface ConstraintOperation extends Operation {

    record AddConstraint(QualifiedName table, Constraint constraint) implements ConstraintOperation {
        @Override
        public String summary() {
            Identifier name = constraint.name();
            return "add constraint " + (name == null ? "" : name + " ") + "to " + table;
        }

        /** Columns that a primary key made not null stay so. */
        @Override
        public Inverse inverse() {
            Identifier name = constraint.name();
            if (name == null) {
                return Inverse.unknown("PostgreSQL chooses the name; give one with .named(…)");
            }
            DropConstraint drop = new DropConstraint(table, name, constraint);
            if (constraint instanceof UsingIndex using) {
                return using.was() == null
                        ? Inverse.unknown("the index goes with the constraint, and nobody said what it was over")
                        : Inverse.of(drop, new CreateIndex(using.was()));
            }
            return Inverse.of(drop);
        }

        /** An index that it takes over has the constraint's name from then on. */
        @Override
        public Touches touches() {
            Touches touches = Touches.of(Touch.creates(Part.constraint(table, constraint.name())))
                    .and(Touches.under(table, constraint));
            return constraint instanceof UsingIndex using
                    ? touches.and(Touch.drops(Part.index(table.sibling(using.index()))))
                    : touches;
        }
    }

    record DropConstraint(
            QualifiedName table,
            Identifier name,
            Dropping how,
            @Nullable Constraint was) implements ConstraintOperation {

        public DropConstraint(QualifiedName table, Identifier name, @Nullable Constraint was) {
            this(table, name, Dropping.PLAIN, was);
        }

        /** @throws IllegalArgumentException for {@code CONCURRENTLY} */
        public DropConstraint {
            Drops.refuseConcurrently(how, "a constraint");
        }

        @Override
        public String summary() {
            return "drop constraint " + name + " from " + table;
        }

        /** A constraint that took an index over comes back only when the index does. */
        @Override
        public Inverse inverse() {
            if (was instanceof UsingIndex using && how.dependents() == Dropping.Dependents.RESTRICT) {
                return using.was() == null
                        ? Inverse.unknown("the index went with the constraint, and nobody said what it was over")
                        : Inverse.of(new CreateIndex(using.was()), new AddConstraint(table, was));
            }
            return Drops.inverse(how, was, old -> new AddConstraint(table, old), "nobody said what the constraint was");
        }

        @Override
        public Touches touches() {
            Touches itself = Touches.of(Touch.drops(Part.constraint(table, name)))
                    .and(was == null ? List.of(Touch.needs(Part.table(table))) : Touches.under(table, was));
            return Drops.touches(how, itself);
        }
    }

    /**
     * Looks at the rows that were there before a constraint that was added {@code NOT VALID}.
     *
     * @param was the constraint as it was added; null when nobody said
     */
    record ValidateConstraint(
            QualifiedName table, Identifier name, @Nullable Constraint was) implements ConstraintOperation {
        @Override
        public String summary() {
            return "validate constraint " + name + " of " + table;
        }

        /** PostgreSQL has no command that takes a validation back. */
        @Override
        public Inverse inverse() {
            return was == null
                    ? Inverse.unknown("nobody said what the constraint was")
                    : Inverse.of(new DropConstraint(table, name, null), new AddConstraint(table, was));
        }

        @Override
        public Touches touches() {
            return Touches.of(Touch.changes(Part.constraint(table, name)), Touch.needs(Part.table(table)));
        }
    }

    /** @param was null when nobody said */
    record AlterConstraint(
            QualifiedName table,
            Identifier name,
            ConstraintRule rule,
            @Nullable ConstraintRule was) implements ConstraintOperation {

        /** @throws IllegalArgumentException for {@code NOT_VALID}, and when the rules are of two kinds */
        public AlterConstraint {
            if (rule == Enforcement.NOT_VALID || was == Enforcement.NOT_VALID) {
                throw new IllegalArgumentException("PostgreSQL cannot make the constraint \"" + name + "\" of table \""
                        + table + "\" NOT_VALID; drop it and add it with notValid()");
            }
            if (was != null && was.getClass() != rule.getClass()) {
                throw new IllegalArgumentException("the constraint \"" + name + "\" of table \"" + table + "\" becomes "
                        + rule + " from " + was + ", which is another thing");
            }
        }

        @Override
        public String summary() {
            return "alter constraint " + name + " of " + table;
        }

        @Override
        public Inverse inverse() {
            return Inverse.fromState(
                    was, old -> new AlterConstraint(table, name, old, rule), "nobody said what it was before");
        }

        @Override
        public Touches touches() {
            return Touches.of(Touch.changes(Part.constraint(table, name)), Touch.needs(Part.table(table)));
        }
    }
}
