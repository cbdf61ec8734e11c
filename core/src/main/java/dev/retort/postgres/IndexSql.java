package dev.retort.postgres;

import static dev.retort.sql.SqlText.sql;

import dev.retort.operation.IndexOperation;
import dev.retort.operation.IndexOperation.AlterIndex;
import dev.retort.operation.IndexOperation.AttachIndex;
import dev.retort.operation.IndexOperation.CreateIndex;
import dev.retort.operation.IndexOperation.DropIndex;
import dev.retort.operation.IndexOperation.Reindex;
import dev.retort.operation.IndexOperation.SetIndexStatistics;
import dev.retort.postgres.clause.DropSql;
import dev.retort.postgres.clause.NeedsNewerServerException;
import dev.retort.postgres.clause.StorageSql;
import dev.retort.schema.Creation;
import dev.retort.schema.Dropping.Waiting;
import dev.retort.schema.Index;
import dev.retort.schema.Index.Uniqueness;
import dev.retort.schema.ObjectName;
import dev.retort.sql.PostgresVersion;
import dev.retort.sql.SqlExpression;
import dev.retort.sql.SqlText;
import java.util.List;

/** Indexes. */
final class IndexSql {

    private IndexSql() {}

    static List<SqlText> of(IndexOperation operation, PostgresVersion server) {
        return switch (operation) {
            case CreateIndex create -> List.of(create(create.index(), server));
            case DropIndex drop -> List.of(drop(drop));
            case AttachIndex attach ->
                List.of(sql("ALTER INDEX {} ATTACH PARTITION {}", attach.index(), attach.partition()));
            case AlterIndex alter -> alter(alter);
            case SetIndexStatistics set ->
                List.of(sql(
                        "ALTER INDEX {} ALTER COLUMN {} SET STATISTICS {}",
                        set.index(),
                        number(set.column()),
                        number(set.target())));
            case Reindex reindex -> List.of(reindex(reindex));
        };
    }

    /** The name carries no schema: an index always lives in the schema of its table (manual, CREATE INDEX). */
    private static SqlText create(Index index, PostgresVersion server) {
        SqlText text = index.uniqueness() == Uniqueness.NOT_UNIQUE ? sql("CREATE INDEX") : sql("CREATE UNIQUE INDEX");
        text = index.build().waiting() == Waiting.CONCURRENTLY ? text.and(" CONCURRENTLY") : text;
        text = index.build().creation() == Creation.IF_NOT_EXISTS ? text.and(" IF NOT EXISTS") : text;
        text = switch (index.reach()) {
            case WITH_PARTITIONS -> text.and(" {} ON {}", index.name(), index.table());
            case ONLY -> text.and(" {} ON ONLY {}", index.name(), index.table());
        };
        if (index.method() != null) {
            text = text.and(" USING {}", index.method());
        }
        text = StorageSql.include(text.and(" ({})", KeySql.list(index.parts())), index.storage());
        if (index.uniqueness() == Uniqueness.UNIQUE_NULLS_NOT_DISTINCT) {
            NeedsNewerServerException.unless(server, 15, "NULLS NOT DISTINCT");
            text = text.and(" NULLS NOT DISTINCT");
        }
        text = StorageSql.with(text, index.storage().parameters());
        if (index.storage().tablespace() != null) {
            text = text.and(" TABLESPACE {}", index.storage().tablespace());
        }
        return index.where() == null ? text : text.and(" WHERE {}", index.where());
    }

    private static SqlText drop(DropIndex drop) {
        SqlText text = switch (drop.how().waiting()) {
            case OTHERS_WAIT -> sql("DROP INDEX");
            case CONCURRENTLY -> sql("DROP INDEX CONCURRENTLY");
        };
        return DropSql.of(text, drop.how(), drop.name());
    }

    /** The manual (ALTER INDEX) has one action for a statement. */
    private static List<SqlText> alter(AlterIndex alter) {
        return alter.changes().stream()
                .map(change -> sql("ALTER INDEX {} {}", alter.index(), StorageSql.change(change)))
                .toList();
    }

    private static SqlText reindex(Reindex reindex) {
        SqlText kind = switch (reindex.object()) {
            case ObjectName.IndexName index -> sql("INDEX");
            case ObjectName.GlobalName schema -> sql("SCHEMA");
            case ObjectName table -> sql("TABLE");
        };
        SqlText name = switch (reindex.object()) {
            case ObjectName.InSchema in -> sql("{}", in.name());
            case ObjectName other -> sql("{}", other.simpleName());
        };
        return switch (reindex.waiting()) {
            case OTHERS_WAIT -> sql("REINDEX {} {}", kind, name);
            case CONCURRENTLY -> sql("REINDEX {} CONCURRENTLY {}", kind, name);
        };
    }

    private static SqlExpression number(int value) {
        return new SqlExpression(Integer.toString(value));
    }
}
