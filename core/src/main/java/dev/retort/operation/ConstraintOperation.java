package dev.retort.operation;

import dev.retort.schema.Constraint;
import dev.retort.sql.Identifier;
import dev.retort.sql.QualifiedName;
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

        @Override
        public Inverse inverse() {
            Identifier name = constraint.name();
            return name == null
                    ? Inverse.unknown("PostgreSQL chooses the name; give one with .named(…)")
                    : Inverse.of(new DropConstraint(table, name, constraint));
        }

        @Override
        public Touches touches() {
            return Touches.of(Touch.creates(Part.constraint(table, constraint.name())))
                    .and(Touches.under(table, constraint));
        }
    }

    record DropConstraint(
            QualifiedName table, Identifier name, @Nullable Constraint was) implements ConstraintOperation {
        @Override
        public String summary() {
            return "drop constraint " + name + " from " + table;
        }

        @Override
        public Inverse inverse() {
            return Inverse.fromState(was, old -> new AddConstraint(table, old), "nobody said what the constraint was");
        }

        @Override
        public Touches touches() {
            return Touches.of(Touch.drops(Part.constraint(table, name)))
                    .and(was == null ? List.of(Touch.needs(Part.table(table))) : Touches.under(table, was));
        }
    }
}
