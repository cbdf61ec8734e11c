package dev.retort.source;

import dev.retort.operation.ConstraintOperation;
import dev.retort.operation.ConstraintOperation.AddConstraint;
import dev.retort.operation.ConstraintOperation.AlterConstraint;
import dev.retort.operation.ConstraintOperation.DropConstraint;
import dev.retort.operation.ConstraintOperation.ValidateConstraint;
import dev.retort.schema.Constraint;
import dev.retort.schema.Constraint.Check;
import dev.retort.schema.Constraint.Deferrable;
import dev.retort.schema.Constraint.Exclude;
import dev.retort.schema.Constraint.ForeignKey;
import dev.retort.schema.Constraint.LastColumn;
import dev.retort.schema.Constraint.NotNull;
import dev.retort.schema.Constraint.PrimaryKey;
import dev.retort.schema.Constraint.Unique;
import dev.retort.schema.Constraint.UsingIndex;
import dev.retort.schema.ConstraintRule;
import dev.retort.schema.ConstraintRule.Deferral;
import dev.retort.schema.ConstraintRule.Enforcement;
import dev.retort.schema.ConstraintRule.Inheritance;
import dev.retort.schema.Elements;
import dev.retort.source.code.Code;
import dev.retort.source.code.DropSource;
import dev.retort.source.code.SchemaScope;
import dev.retort.source.code.StorageSource;
import dev.retort.sql.Identifier;
import dev.retort.sql.QualifiedName;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Constraints of tables. */
final class ConstraintSource {

    private ConstraintSource() {}

    static Code of(ConstraintOperation operation) {
        return switch (operation) {
            case AddConstraint add -> on(add.table(), "addConstraint", add.constraint(), List.of());
            case DropConstraint drop -> {
                List<Code> how = DropSource.of(drop.how());
                yield drop.was() == null
                        ? named(drop.table(), "dropConstraint", drop.name(), how)
                        : on(drop.table(), "dropConstraint", drop.was(), how);
            }
            case ValidateConstraint validate ->
                validate.was() == null
                        ? named(validate.table(), "validateConstraint", validate.name(), List.of())
                        : on(validate.table(), "validateConstraint", validate.was(), List.of());
            case AlterConstraint alter ->
                named(alter.table(), "alterConstraint", alter.name(), rules(alter.rule(), alter.was()));
        };
    }

    private static Code on(QualifiedName table, String method, Constraint constraint, List<Code> more) {
        SchemaScope scope = SchemaScope.of(table);
        return scope.op()
                .then(
                        method,
                        Code.arguments(List.of(SchemaScope.name(table.name()), constraint(constraint, scope)), more));
    }

    private static Code named(QualifiedName table, String method, Identifier name, List<Code> more) {
        return SchemaScope.of(table)
                .op()
                .then(method, Code.arguments(List.of(SchemaScope.name(name), SchemaScope.name(table.name())), more));
    }

    private static List<Code> rules(ConstraintRule rule, @Nullable ConstraintRule was) {
        return Stream.of(rule, was == null ? rule : was)
                .limit(was == null ? 1 : 2)
                .map(ConstraintSource::rule)
                .toList();
    }

    private static Code rule(ConstraintRule rule) {
        return switch (rule) {
            case Deferral deferral -> Code.constant(deferral);
            case Enforcement enforcement -> Code.constant(enforcement);
            case Inheritance inheritance -> Code.constant(inheritance);
        };
    }

    static Code constraint(Constraint constraint, SchemaScope scope) {
        Code code = switch (constraint) {
            case PrimaryKey key -> primaryKey(key);
            case Unique unique -> unique(unique);
            case UsingIndex using -> usingIndex(using);
            case Check check -> check(check);
            case NotNull notNull -> notNull(notNull);
            case ForeignKey key -> ForeignKeySource.of(key, scope);
            case Exclude exclude -> exclude(exclude);
        };
        code = constraint instanceof Deferrable<?> rule ? deferral(code, rule.deferral()) : code;
        Identifier name = constraint.name();
        return name == null || constraint instanceof Check ? code : code.then("named", SchemaScope.name(name));
    }

    private static Code primaryKey(PrimaryKey key) {
        Code code = Code.call(Elements.class, "primaryKey", StorageSource.names(key.columns()));
        return StorageSource.storage(overlaps(code, key.last()), key.storage());
    }

    private static Code unique(Unique unique) {
        Code code = Code.call(Elements.class, "unique", StorageSource.names(unique.columns()));
        code = switch (unique.nulls()) {
            case DISTINCT -> code;
            case NOT_DISTINCT -> code.then("nullsNotDistinct");
        };
        return StorageSource.storage(overlaps(code, unique.last()), unique.storage());
    }

    private static Code overlaps(Code key, LastColumn last) {
        return switch (last) {
            case VALUE -> key;
            case PERIOD -> key.then("withoutOverlaps");
        };
    }

    private static Code usingIndex(UsingIndex using) {
        String factory = switch (using.kind()) {
            case PRIMARY_KEY -> "primaryKeyUsingIndex";
            case UNIQUE -> "uniqueUsingIndex";
        };
        return Code.call(
                Elements.class,
                factory,
                using.was() == null ? SchemaScope.name(using.index()) : IndexSource.index(using.was()));
    }

    private static Code check(Check check) {
        Code condition = Code.text(check.condition().sql());
        Code code = check.name() == null
                ? Code.call(Elements.class, "check", condition)
                : Code.call(Elements.class, "check", SchemaScope.name(check.name()), condition);
        return enforcement(inheritance(code, check.inheritance()), check.enforcement());
    }

    private static Code notNull(NotNull notNull) {
        Code code = Code.call(Elements.class, "notNull", SchemaScope.name(notNull.column()));
        return enforcement(inheritance(code, notNull.inheritance()), notNull.enforcement());
    }

    private static Code exclude(Exclude exclude) {
        Exclude.Exclusion first = exclude.parts().getFirst();
        Code code = Code.call(
                Elements.class,
                "exclude",
                KeySource.columnOrKey(first.part()),
                Code.text(first.operator().sql()));
        for (Exclude.Exclusion next : exclude.parts().subList(1, exclude.parts().size())) {
            code = code.then(
                    "and",
                    KeySource.columnOrKey(next.part()),
                    Code.text(next.operator().sql()));
        }
        if (exclude.method() != null) {
            code = code.then("using", SchemaScope.name(exclude.method()));
        }
        code = StorageSource.storage(code, exclude.storage());
        return exclude.where() == null
                ? code
                : code.then("where", Code.text(exclude.where().sql()));
    }

    private static Code inheritance(Code code, Inheritance inheritance) {
        return switch (inheritance) {
            case INHERIT -> code;
            case NO_INHERIT -> code.then("noInherit");
        };
    }

    static Code enforcement(Code code, Enforcement enforcement) {
        return switch (enforcement) {
            case ENFORCED -> code;
            case NOT_VALID -> code.then("notValid");
            case NOT_ENFORCED -> code.then("notEnforced");
        };
    }

    private static Code deferral(Code code, Deferral deferral) {
        return switch (deferral) {
            case NOT_DEFERRABLE -> code;
            case DEFERRABLE -> code.then("deferrable");
            case INITIALLY_DEFERRED -> code.then("initiallyDeferred");
        };
    }
}
