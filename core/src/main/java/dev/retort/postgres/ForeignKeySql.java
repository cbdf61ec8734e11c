package dev.retort.postgres;

import static dev.retort.sql.SqlText.sql;

import dev.retort.postgres.clause.NeedsNewerServerException;
import dev.retort.schema.Constraint.ForeignKey;
import dev.retort.schema.Constraint.LastColumn;
import dev.retort.schema.ForeignKeyTarget;
import dev.retort.schema.ReferentialAction;
import dev.retort.sql.Identifier;
import dev.retort.sql.PostgresVersion;
import dev.retort.sql.SqlText;
import java.util.List;

/** Foreign keys. */
final class ForeignKeySql {

    private ForeignKeySql() {}

    static SqlText of(ForeignKey key, PostgresVersion server) {
        ForeignKeyTarget target = key.target();
        if (target.last() == LastColumn.PERIOD) {
            NeedsNewerServerException.unless(server, 18, "PERIOD in a foreign key");
        }
        SqlText text = sql("FOREIGN KEY ({}) REFERENCES {}", columns(key.columns(), target.last()), target.table());
        if (!target.columns().isEmpty()) {
            text = text.and(" ({})", columns(target.columns(), target.last()));
        }
        text = switch (target.match()) {
            case SIMPLE -> text;
            case FULL -> text.and(" MATCH FULL");
        };
        if (target.onUpdate() != ReferentialAction.NO_ACTION) {
            text = text.and(" ON UPDATE {}", action(target.onUpdate()));
        }
        text = onDelete(text, target.onDelete(), server);
        return ConstraintSql.enforcement(ConstraintSql.deferral(text, key.deferral()), key.enforcement(), server);
    }

    private static SqlText columns(List<Identifier> columns, LastColumn last) {
        return switch (last) {
            case VALUE -> SqlText.join(", ", columns);
            case PERIOD -> {
                SqlText period = sql("PERIOD {}", columns.getLast());
                List<Identifier> others = columns.subList(0, columns.size() - 1);
                yield others.isEmpty() ? period : sql("{}, {}", SqlText.join(", ", others), period);
            }
        };
    }

    private static SqlText onDelete(SqlText key, ForeignKeyTarget.Reaction reaction, PostgresVersion server) {
        if (reaction.action() == ReferentialAction.NO_ACTION) {
            return key;
        }
        SqlText text = key.and(" ON DELETE {}", action(reaction.action()));
        if (reaction.only().isEmpty()) {
            return text;
        }
        NeedsNewerServerException.unless(server, 15, "ON DELETE with a list of columns");
        return text.and(" ({})", SqlText.join(", ", reaction.only()));
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
}
