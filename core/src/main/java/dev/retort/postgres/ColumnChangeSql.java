package dev.retort.postgres;

import static dev.retort.sql.SqlText.sql;

import dev.retort.change.ColumnChange;
import dev.retort.change.ColumnChange.AddIdentity;
import dev.retort.change.ColumnChange.DropDefault;
import dev.retort.change.ColumnChange.DropExpression;
import dev.retort.change.ColumnChange.DropIdentity;
import dev.retort.change.ColumnChange.DropNotNull;
import dev.retort.change.ColumnChange.IdentityState;
import dev.retort.change.ColumnChange.SetDefault;
import dev.retort.change.ColumnChange.SetExpression;
import dev.retort.change.ColumnChange.SetIdentity;
import dev.retort.change.ColumnChange.SetNotNull;
import dev.retort.change.ColumnChange.SetType;
import dev.retort.change.ColumnStorageChange;
import dev.retort.change.ColumnStorageChange.ResetOption;
import dev.retort.change.ColumnStorageChange.SetCompression;
import dev.retort.change.ColumnStorageChange.SetOption;
import dev.retort.change.ColumnStorageChange.SetStatistics;
import dev.retort.change.ColumnStorageChange.SetStorage;
import dev.retort.operation.ColumnOperation.AlterColumn;
import dev.retort.postgres.clause.NeedsNewerServerException;
import dev.retort.postgres.clause.StorageSql;
import dev.retort.schema.Column.IdentityKind;
import dev.retort.schema.ColumnStorage;
import dev.retort.schema.SequenceOption;
import dev.retort.schema.StorageParameter;
import dev.retort.sql.Identifier;
import dev.retort.sql.PostgresVersion;
import dev.retort.sql.SqlExpression;
import dev.retort.sql.SqlText;
import java.util.ArrayList;
import java.util.List;

/** The actions of {@code ALTER TABLE} for one column. */
final class ColumnChangeSql {

    private ColumnChangeSql() {}

    /**
     * Where the type changes and a default is set, the old default is dropped first: it might not have a cast to the new type
     * (manual, ALTER TABLE, the example that changes a column with a default to {@code timestamp}). The rest needs no order:
     * PostgreSQL drops before it changes types, and sets defaults, identities and not-null afterwards (tablecmds.c, the passes
     * of ALTER TABLE).
     */
    static List<SqlText> actions(AlterColumn alter, PostgresVersion server) {
        Identifier column = alter.column();
        boolean typeChanges = alter.changes().stream().anyMatch(SetType.class::isInstance);
        boolean defaultIsSet = alter.changes().stream().anyMatch(SetDefault.class::isInstance);
        List<SqlText> actions = new ArrayList<>();
        if (typeChanges && defaultIsSet) {
            actions.add(sql("ALTER COLUMN {} DROP DEFAULT", column));
        }
        alter.changes().forEach(change -> actions.add(action(column, change, server)));
        return actions;
    }

    static SqlText action(Identifier column, ColumnChange change, PostgresVersion server) {
        return sql("ALTER COLUMN {} {}", column, what(change, server));
    }

    private static SqlText what(ColumnChange change, PostgresVersion server) {
        return switch (change) {
            case SetType set -> type(set);
            case SetNotNull set -> sql("SET NOT NULL");
            case DropNotNull drop -> sql("DROP NOT NULL");
            case SetDefault set -> sql("SET DEFAULT {}", set.expression());
            case DropDefault drop -> sql("DROP DEFAULT");
            case AddIdentity add -> sql("ADD ").and(identity(add.kind(), add.options()));
            case SetIdentity set -> set(set.to());
            case DropIdentity drop -> sql("DROP IDENTITY");
            case SetExpression set -> {
                NeedsNewerServerException.unless(server, 17, "SET EXPRESSION");
                yield sql("SET EXPRESSION AS ({})", set.expression());
            }
            case DropExpression drop -> sql("DROP EXPRESSION");
            case ColumnStorageChange storage -> storage(storage, server);
        };
    }

    private static SqlText type(SetType set) {
        SqlText text = sql("TYPE {}", set.type().sql());
        if (set.collation() != null) {
            text = text.and(" COLLATE {}", set.collation());
        }
        return set.using() == null ? text : text.and(" USING {}", set.using());
    }

    private static SqlText storage(ColumnStorageChange change, PostgresVersion server) {
        return switch (change) {
            case SetStorage set -> sql("SET STORAGE {}", strategy(set.strategy()));
            case SetCompression set -> {
                NeedsNewerServerException.unless(server, 14, "SET COMPRESSION");
                yield sql("SET COMPRESSION {}", set.method());
            }
            case SetStatistics set -> sql("SET STATISTICS {}", new SqlExpression(Integer.toString(set.target())));
            case SetOption set -> sql("SET {}", StorageSql.list(List.of(set.option())));
            case ResetOption reset -> sql("RESET ({})", StorageParameter.qualified(reset.name()));
        };
    }

    /** {@code GENERATED ALWAYS AS IDENTITY (START WITH 5)}. */
    static SqlText identity(IdentityKind kind, List<SequenceOption> options) {
        SqlText text = sql("GENERATED {} AS IDENTITY", kind(kind));
        return options.isEmpty() ? text : text.and(" ({})", SequenceSql.options(options));
    }

    private static SqlText set(IdentityState state) {
        List<SqlText> parts = new ArrayList<>();
        if (state.kind() != null) {
            parts.add(sql("SET GENERATED {}", kind(state.kind())));
        }
        for (SequenceOption option : state.options()) {
            SqlText text = SequenceSql.options(List.of(option));
            parts.add(option instanceof SequenceOption.Restart ? text : sql("SET {}", text));
        }
        return SqlText.join(" ", parts);
    }

    private static SqlText kind(IdentityKind kind) {
        return switch (kind) {
            case ALWAYS -> sql("ALWAYS");
            case BY_DEFAULT -> sql("BY DEFAULT");
        };
    }

    static SqlText strategy(ColumnStorage.Strategy strategy) {
        return switch (strategy) {
            case PLAIN -> sql("PLAIN");
            case EXTERNAL -> sql("EXTERNAL");
            case EXTENDED -> sql("EXTENDED");
            case MAIN -> sql("MAIN");
        };
    }
}
