package dev.retort.postgres.logic;

import static dev.retort.sql.SqlText.sql;

import dev.retort.logic.MaterializedView;
import dev.retort.logic.View;
import dev.retort.logic.ViewChange;
import dev.retort.operation.ViewOperation;
import dev.retort.operation.ViewOperation.AlterMaterializedView;
import dev.retort.operation.ViewOperation.AlterView;
import dev.retort.operation.ViewOperation.CreateMaterializedView;
import dev.retort.operation.ViewOperation.CreateView;
import dev.retort.operation.ViewOperation.DropMaterializedView;
import dev.retort.operation.ViewOperation.DropView;
import dev.retort.operation.ViewOperation.RefreshMaterializedView;
import dev.retort.operation.ViewOperation.ReplaceView;
import dev.retort.postgres.clause.DropSql;
import dev.retort.postgres.clause.NeedsNewerServerException;
import dev.retort.postgres.clause.StorageSql;
import dev.retort.sql.Identifier;
import dev.retort.sql.PostgresVersion;
import dev.retort.sql.QualifiedName;
import dev.retort.sql.SqlText;
import java.util.List;

/** Views and materialized views. */
public final class ViewSql {

    private ViewSql() {}

    public static List<SqlText> of(ViewOperation operation, PostgresVersion server) {
        return switch (operation) {
            case CreateView create -> List.of(sql("CREATE {}", view(create.name(), create.view(), server)));
            case ReplaceView replace ->
                List.of(sql("CREATE OR REPLACE {}", view(replace.name(), replace.view(), server)));
            case AlterView alter ->
                alter.changes().stream()
                        .map(change -> change(alter.name(), change, server))
                        .toList();
            case DropView drop ->
                List.of(sql(
                        "DROP VIEW {}{}{}", DropSql.ifExists(drop.how()), drop.name(), DropSql.cascade(drop.how())));
            case CreateMaterializedView create -> List.of(create(create.name(), create.view()));
            case AlterMaterializedView alter ->
                alter.changes().stream()
                        .map(change -> sql("ALTER MATERIALIZED VIEW {} {}", alter.name(), StorageSql.change(change)))
                        .toList();
            case RefreshMaterializedView refresh -> List.of(refresh(refresh));
            case DropMaterializedView drop ->
                List.of(sql(
                        "DROP MATERIALIZED VIEW {}{}{}",
                        DropSql.ifExists(drop.how()),
                        drop.name(),
                        DropSql.cascade(drop.how())));
        };
    }

    private static SqlText view(QualifiedName name, View view, PostgresVersion server) {
        SqlText text = sql("VIEW {}{}", name, columns(view.columns()));
        if (!view.options().isEmpty()) {
            List<SqlText> options = view.options().stream()
                    .map(option -> option(option, server))
                    .toList();
            text = text.and("\n    WITH ({})", SqlText.join(", ", options));
        }
        return text.and(" AS\n{}", view.query());
    }

    private static SqlText columns(List<Identifier> columns) {
        return columns.isEmpty() ? sql("") : sql(" ({})", SqlText.join(", ", columns));
    }

    private static SqlText option(View.Option option, PostgresVersion server) {
        return switch (option) {
            case SECURITY_INVOKER -> {
                NeedsNewerServerException.unless(server, 15, "the view option security_invoker");
                yield sql("security_invoker = true");
            }
            case SECURITY_BARRIER -> sql("security_barrier = true");
            case CHECK_LOCAL -> sql("check_option = local");
            case CHECK_CASCADED -> sql("check_option = cascaded");
        };
    }

    private static SqlText change(QualifiedName view, ViewChange change, PostgresVersion server) {
        return switch (change) {
            case ViewChange.SetOption set -> sql("ALTER VIEW {} SET ({})", view, option(set.option(), server));
            case ViewChange.ResetOption reset ->
                switch (reset.option()) {
                    case SECURITY_INVOKER -> {
                        NeedsNewerServerException.unless(server, 15, "the view option security_invoker");
                        yield sql("ALTER VIEW {} RESET (security_invoker)", view);
                    }
                    case SECURITY_BARRIER -> sql("ALTER VIEW {} RESET (security_barrier)", view);
                    case CHECK_LOCAL, CHECK_CASCADED -> sql("ALTER VIEW {} RESET (check_option)", view);
                };
        };
    }

    private static SqlText create(QualifiedName name, MaterializedView view) {
        SqlText text = sql("CREATE MATERIALIZED VIEW {}{}", name, columns(view.columns()));
        if (view.method() != null) {
            text = text.and("\n    USING {}", view.method());
        }
        if (!view.storage().isEmpty()) {
            text = text.and("\n    WITH {}", StorageSql.list(view.storage()));
        }
        if (view.tablespace() != null) {
            text = text.and("\n    TABLESPACE {}", view.tablespace());
        }
        text = text.and(" AS\n{}", view.query());
        return switch (view.filling()) {
            case WITH_DATA -> text;
            case WITH_NO_DATA -> text.and("\nWITH NO DATA");
        };
    }

    private static SqlText refresh(RefreshMaterializedView refresh) {
        return switch (refresh.mode()) {
            case ALONE -> sql("REFRESH MATERIALIZED VIEW {}", refresh.name());
            case CONCURRENTLY -> sql("REFRESH MATERIALIZED VIEW CONCURRENTLY {}", refresh.name());
            case WITH_NO_DATA -> sql("REFRESH MATERIALIZED VIEW {} WITH NO DATA", refresh.name());
        };
    }
}
