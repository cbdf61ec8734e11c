package dev.retort.source;

import dev.retort.operation.ConstraintOperation;
import dev.retort.operation.ConstraintOperation.AddConstraint;
import dev.retort.operation.ConstraintOperation.DropConstraint;
import dev.retort.schema.Constraint;
import dev.retort.schema.Constraint.Check;
import dev.retort.schema.Constraint.ForeignKey;
import dev.retort.schema.Constraint.PrimaryKey;
import dev.retort.schema.Constraint.Unique;
import dev.retort.schema.Elements;
import dev.retort.schema.ReferentialAction;
import dev.retort.sql.Identifier;
import dev.retort.sql.QualifiedName;
import java.util.List;

/** Constraints of tables. */
final class ConstraintSource {

    private ConstraintSource() {}

    static Code of(ConstraintOperation operation) {
        return switch (operation) {
            case AddConstraint add -> on(add.table(), "addConstraint", add.constraint());
            case DropConstraint drop ->
                drop.was() == null
                        ? SchemaScope.of(drop.table())
                                .op()
                                .then(
                                        "dropConstraint",
                                        SchemaScope.name(drop.name()),
                                        SchemaScope.name(drop.table().name()))
                        : on(drop.table(), "dropConstraint", drop.was());
        };
    }

    private static Code on(QualifiedName table, String method, Constraint constraint) {
        SchemaScope scope = SchemaScope.of(table);
        return scope.op().then(method, SchemaScope.name(table.name()), constraint(constraint, scope));
    }

    static Code constraint(Constraint constraint, SchemaScope scope) {
        return switch (constraint) {
            case PrimaryKey key -> named(Code.call(Elements.class, "primaryKey", names(key.columns())), key);
            case Unique unique -> named(Code.call(Elements.class, "unique", names(unique.columns())), unique);
            case Check check -> check(check);
            case ForeignKey key -> named(foreignKey(key, scope), key);
        };
    }

    private static Code check(Check check) {
        Code condition = Code.text(check.condition().sql());
        return check.name() == null
                ? Code.call(Elements.class, "check", condition)
                : Code.call(Elements.class, "check", SchemaScope.name(check.name()), condition);
    }

    private static Code foreignKey(ForeignKey key, SchemaScope scope) {
        Code code = Code.call(Elements.class, "foreignKey", names(key.columns()))
                .then(
                        "references",
                        Code.arguments(List.of(scope.name(key.referencedTable())), names(key.referencedColumns())));
        if (key.onDelete() != ReferentialAction.NO_ACTION) {
            code = code.then("onDelete", Code.constant(key.onDelete()));
        }
        return key.onUpdate() == ReferentialAction.NO_ACTION
                ? code
                : code.then("onUpdate", Code.constant(key.onUpdate()));
    }

    private static Code named(Code code, Constraint constraint) {
        Identifier name = constraint.name();
        return name == null ? code : code.then("named", SchemaScope.name(name));
    }

    private static List<Code> names(List<Identifier> names) {
        return names.stream().map(SchemaScope::name).toList();
    }
}
