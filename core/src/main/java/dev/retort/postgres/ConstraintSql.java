package dev.retort.postgres;

import static dev.retort.sql.SqlText.sql;

import dev.retort.operation.ConstraintOperation;
import dev.retort.operation.ConstraintOperation.AddConstraint;
import dev.retort.operation.ConstraintOperation.DropConstraint;
import dev.retort.schema.Constraint;
import dev.retort.schema.Constraint.Check;
import dev.retort.schema.Constraint.ForeignKey;
import dev.retort.schema.Constraint.PrimaryKey;
import dev.retort.schema.Constraint.Unique;
import dev.retort.schema.ReferentialAction;
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
            case DropConstraint drop -> sql("ALTER TABLE {} DROP CONSTRAINT {}", drop.table(), drop.name());
        };
    }

    static SqlText definition(Constraint constraint, PostgresVersion server) {
        SqlText rule = switch (constraint) {
            case PrimaryKey key -> sql("PRIMARY KEY ({})", columns(key.columns()));
            case Unique unique -> sql("UNIQUE ({})", columns(unique.columns()));
            case Check check -> sql("CHECK ({})", check.condition());
            case ForeignKey key -> foreignKey(key);
        };
        Identifier name = constraint.name();
        return name == null ? rule : sql("CONSTRAINT {} {}", name, rule);
    }

    private static SqlText foreignKey(ForeignKey key) {
        SqlText text = sql("FOREIGN KEY ({}) REFERENCES {}", columns(key.columns()), key.referencedTable());
        if (!key.referencedColumns().isEmpty()) {
            text = text.and(" ({})", columns(key.referencedColumns()));
        }
        if (key.onUpdate() != ReferentialAction.NO_ACTION) {
            text = text.and(" ON UPDATE {}", action(key.onUpdate()));
        }
        if (key.onDelete() != ReferentialAction.NO_ACTION) {
            text = text.and(" ON DELETE {}", action(key.onDelete()));
        }
        return text;
    }

    private static SqlText action(ReferentialAction action) {
        return switch (action) {
            case NO_ACTION -> sql("NO ACTION");
            case RESTRICT -> sql("RESTRICT");
            case CASCADE -> sql("CASCADE");
            case SET_NULL -> sql("SET NULL");
            case SET_DEFAULT -> sql("SET DEFAULT");
        };
    }

    private static SqlText columns(List<Identifier> names) {
        return SqlText.join(", ", names);
    }
}
