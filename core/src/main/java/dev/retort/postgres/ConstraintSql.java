package dev.retort.postgres;

import static dev.retort.sql.SqlText.sql;

import dev.retort.operation.ConstraintOperation;
import dev.retort.operation.ConstraintOperation.AddConstraint;
import dev.retort.operation.ConstraintOperation.AlterConstraint;
import dev.retort.operation.ConstraintOperation.DropConstraint;
import dev.retort.operation.ConstraintOperation.ValidateConstraint;
import dev.retort.postgres.clause.DropSql;
import dev.retort.postgres.clause.NeedsNewerServerException;
import dev.retort.postgres.clause.StorageSql;
import dev.retort.schema.Constraint;
import dev.retort.schema.Constraint.Check;
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
import dev.retort.schema.IndexStorage;
import dev.retort.sql.Identifier;
import dev.retort.sql.PostgresVersion;
import dev.retort.sql.SqlText;
import java.util.List;

/** Constraints of tables. */
final class ConstraintSql {

    private ConstraintSql() {}

    static SqlText of(ConstraintOperation operation, PostgresVersion server) {
        return switch (operation) {
            case AddConstraint add -> sql("ALTER TABLE {} ADD {}", add.table(), definition(add.constraint(), server));
            case DropConstraint drop ->
                DropSql.of(sql("ALTER TABLE {} DROP CONSTRAINT", drop.table()), drop.how(), drop.name());
            case ValidateConstraint validate -> validate(validate, server);
            case AlterConstraint alter ->
                sql(
                        "ALTER TABLE {} ALTER CONSTRAINT {} {}",
                        alter.table(),
                        alter.name(),
                        changed(alter.rule(), server));
        };
    }

    private static SqlText validate(ValidateConstraint validate, PostgresVersion server) {
        if (validate.was() != null) {
            // For what it refuses: a server that does not know the constraint has none to look at.
            definition(validate.was(), server);
        }
        return sql("ALTER TABLE {} VALIDATE CONSTRAINT {}", validate.table(), validate.name());
    }

    static SqlText definition(Constraint constraint, PostgresVersion server) {
        SqlText rule = switch (constraint) {
            case PrimaryKey key -> primaryKey(key, server);
            case Unique unique -> unique(unique, server);
            case UsingIndex using -> usingIndex(using);
            case Check check -> check(check, server);
            case NotNull notNull -> notNull(notNull, server);
            case ForeignKey key -> ForeignKeySql.of(key, server);
            case Exclude exclude -> exclude(exclude);
        };
        Identifier name = constraint.name();
        return name == null ? rule : sql("CONSTRAINT {} {}", name, rule);
    }

    private static SqlText primaryKey(PrimaryKey key, PostgresVersion server) {
        SqlText columns = sql("PRIMARY KEY ({})", columns(key.columns(), key.last(), server));
        return deferral(storage(columns, key.storage()), key.deferral());
    }

    private static SqlText unique(Unique unique, PostgresVersion server) {
        SqlText columns = columns(unique.columns(), unique.last(), server);
        SqlText rule = switch (unique.nulls()) {
            case DISTINCT -> sql("UNIQUE ({})", columns);
            case NOT_DISTINCT -> {
                NeedsNewerServerException.unless(server, 15, "NULLS NOT DISTINCT");
                yield sql("UNIQUE NULLS NOT DISTINCT ({})", columns);
            }
        };
        return deferral(storage(rule, unique.storage()), unique.deferral());
    }

    private static SqlText columns(List<Identifier> columns, LastColumn last, PostgresVersion server) {
        SqlText text = SqlText.join(", ", columns);
        return switch (last) {
            case VALUE -> text;
            case PERIOD -> {
                NeedsNewerServerException.unless(server, 18, "WITHOUT OVERLAPS");
                yield text.and(" WITHOUT OVERLAPS");
            }
        };
    }

    private static SqlText storage(SqlText columns, IndexStorage storage) {
        SqlText text = StorageSql.with(StorageSql.include(columns, storage), storage.parameters());
        return storage.tablespace() == null ? text : text.and(" USING INDEX TABLESPACE {}", storage.tablespace());
    }

    private static SqlText usingIndex(UsingIndex using) {
        SqlText text = switch (using.kind()) {
            case PRIMARY_KEY -> sql("PRIMARY KEY USING INDEX {}", using.index());
            case UNIQUE -> sql("UNIQUE USING INDEX {}", using.index());
        };
        return deferral(text, using.deferral());
    }

    private static SqlText check(Check check, PostgresVersion server) {
        SqlText text = inheritance(sql("CHECK ({})", check.condition()), check.inheritance());
        return enforcement(text, check.enforcement(), server);
    }

    private static SqlText notNull(NotNull notNull, PostgresVersion server) {
        NeedsNewerServerException.unless(server, 18, "NOT NULL as a constraint with a name");
        SqlText text = inheritance(sql("NOT NULL {}", notNull.column()), notNull.inheritance());
        return enforcement(text, notNull.enforcement(), server);
    }

    private static SqlText exclude(Exclude exclude) {
        SqlText text = sql("EXCLUDE");
        if (exclude.method() != null) {
            text = text.and(" USING {}", exclude.method());
        }
        List<SqlText> parts = exclude.parts().stream()
                .map(part -> sql("{} WITH {}", KeySql.of(part.part()), part.operator()))
                .toList();
        text = storage(text.and(" ({})", SqlText.join(", ", parts)), exclude.storage());
        text = exclude.where() == null ? text : text.and(" WHERE ({})", exclude.where());
        return deferral(text, exclude.deferral());
    }

    private static SqlText inheritance(SqlText rule, Inheritance inheritance) {
        return switch (inheritance) {
            case INHERIT -> rule;
            case NO_INHERIT -> rule.and(" NO INHERIT");
        };
    }

    static SqlText deferral(SqlText rule, Deferral deferral) {
        return switch (deferral) {
            case NOT_DEFERRABLE -> rule;
            case DEFERRABLE -> rule.and(" DEFERRABLE");
            case INITIALLY_DEFERRED -> rule.and(" DEFERRABLE INITIALLY DEFERRED");
        };
    }

    static SqlText enforcement(SqlText rule, Enforcement enforcement, PostgresVersion server) {
        return switch (enforcement) {
            case ENFORCED -> rule;
            case NOT_VALID -> rule.and(" NOT VALID");
            case NOT_ENFORCED -> {
                NeedsNewerServerException.unless(server, 18, "NOT ENFORCED");
                yield rule.and(" NOT ENFORCED");
            }
        };
    }

    /** {@code DEFERRABLE} alone would leave a constraint initially deferred on the way back. */
    private static SqlText changed(ConstraintRule rule, PostgresVersion server) {
        return switch (rule) {
            case Deferral deferral ->
                switch (deferral) {
                    case NOT_DEFERRABLE -> sql("NOT DEFERRABLE");
                    case DEFERRABLE -> sql("DEFERRABLE INITIALLY IMMEDIATE");
                    case INITIALLY_DEFERRED -> sql("DEFERRABLE INITIALLY DEFERRED");
                };
            case Enforcement enforcement -> {
                NeedsNewerServerException.unless(server, 18, "ALTER CONSTRAINT … ENFORCED");
                yield switch (enforcement) {
                    case ENFORCED -> sql("ENFORCED");
                    case NOT_ENFORCED -> sql("NOT ENFORCED");
                    case NOT_VALID -> throw new IllegalStateException("a constraint cannot be altered to be NOT VALID");
                };
            }
            case Inheritance inheritance -> {
                NeedsNewerServerException.unless(server, 18, "ALTER CONSTRAINT … INHERIT");
                yield switch (inheritance) {
                    case INHERIT -> sql("INHERIT");
                    case NO_INHERIT -> sql("NO INHERIT");
                };
            }
        };
    }
}
