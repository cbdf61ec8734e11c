package dev.retort.postgres;

import static dev.retort.sql.SqlText.sql;

import dev.retort.operation.TableOperation.AttachPartition;
import dev.retort.operation.TableOperation.DetachPartition;
import dev.retort.operation.TableOperation.FinalizeDetachPartition;
import dev.retort.postgres.clause.NeedsNewerServerException;
import dev.retort.schema.PartitionBound;
import dev.retort.schema.PartitionKey;
import dev.retort.sql.PostgresVersion;
import dev.retort.sql.SqlExpression;
import dev.retort.sql.SqlText;

/** Partitions of tables. */
final class PartitionSql {

    private PartitionSql() {}

    static SqlText attach(AttachPartition attach) {
        return sql("ALTER TABLE {} ATTACH PARTITION {} {}", attach.table(), attach.partition(), bound(attach.bound()));
    }

    static SqlText detach(DetachPartition detach, PostgresVersion server) {
        SqlText text = sql("ALTER TABLE {} DETACH PARTITION {}", detach.table(), detach.partition());
        return switch (detach.waiting()) {
            case OTHERS_WAIT -> text;
            case CONCURRENTLY -> {
                NeedsNewerServerException.unless(server, 14, "DETACH PARTITION … CONCURRENTLY");
                yield text.and(" CONCURRENTLY");
            }
        };
    }

    static SqlText finalizeDetach(FinalizeDetachPartition detach, PostgresVersion server) {
        NeedsNewerServerException.unless(server, 14, "DETACH PARTITION … FINALIZE");
        return sql("ALTER TABLE {} DETACH PARTITION {} FINALIZE", detach.table(), detach.partition());
    }

    static SqlText key(PartitionKey key) {
        SqlText keys = KeySql.list(key.keys());
        return switch (key.strategy()) {
            case RANGE -> sql("PARTITION BY RANGE ({})", keys);
            case LIST -> sql("PARTITION BY LIST ({})", keys);
            case HASH -> sql("PARTITION BY HASH ({})", keys);
        };
    }

    static SqlText bound(PartitionBound bound) {
        return switch (bound) {
            case PartitionBound.In in -> sql("FOR VALUES IN ({})", SqlText.join(", ", in.values()));
            case PartitionBound.FromTo range ->
                sql("FOR VALUES FROM ({}) TO ({})", SqlText.join(", ", range.from()), SqlText.join(", ", range.to()));
            case PartitionBound.Hash hash ->
                sql(
                        "FOR VALUES WITH (MODULUS {}, REMAINDER {})",
                        new SqlExpression(Integer.toString(hash.modulus())),
                        new SqlExpression(Integer.toString(hash.remainder())));
            case PartitionBound.Default rest -> sql("DEFAULT");
        };
    }
}
