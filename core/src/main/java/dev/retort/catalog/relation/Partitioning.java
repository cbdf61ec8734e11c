package dev.retort.catalog.relation;

import dev.retort.catalog.query.Deparsed;
import dev.retort.schema.PartitionBound;
import dev.retort.schema.PartitionKey;
import dev.retort.sql.SqlExpression;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads how a table is cut into partitions from what {@code pg_get_partkeydef} and {@code pg_get_expr} write. */
final class Partitioning {

    private static final Pattern HASH = Pattern.compile("modulus (\\d+), remainder (\\d+)");

    private Partitioning() {}

    /** @param definition {@code RANGE (at, lower(country) COLLATE "C")} */
    static PartitionKey key(String definition) {
        String strategy = definition.substring(0, definition.indexOf(' '));
        return new PartitionKey(
                PartitionKey.Strategy.valueOf(strategy.toUpperCase(Locale.ROOT)),
                IndexKeys.read(Deparsed.groups(definition).getFirst()));
    }

    /** @param definition {@code FOR VALUES FROM (1) TO (2)} */
    static PartitionBound bound(String definition) {
        List<String> groups = Deparsed.groups(definition);
        if (groups.isEmpty()) {
            return new PartitionBound.Default();
        }
        Matcher hash = HASH.matcher(groups.getFirst());
        if (definition.startsWith("FOR VALUES WITH") && hash.matches()) {
            return new PartitionBound.Hash(Integer.parseInt(hash.group(1)), Integer.parseInt(hash.group(2)));
        }
        return definition.startsWith("FOR VALUES IN")
                ? new PartitionBound.In(expressions(groups.getFirst()))
                : new PartitionBound.FromTo(expressions(groups.getFirst()), expressions(groups.get(1)));
    }

    private static List<SqlExpression> expressions(String list) {
        return Deparsed.items(list).stream().map(SqlExpression::new).toList();
    }
}
