package dev.retort.rows;

import dev.retort.sql.Identifier;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a row has to be like to find a partition. */
final class PartitionBounds {

    /** Key columns that are expressions have no name here; such a table is filled as if any row found a place. */
    private static final String PARTITIONS = """
            select i.inhparent::bigint, c.oid::bigint, not p.relispartition, pg_catalog.pg_get_expr(c.relpartbound, c.oid),
                array(select a.attname::text from unnest(k.partattrs::int2[]) with ordinality u(number, place)
                    join pg_catalog.pg_attribute a on a.attrelid = p.oid and a.attnum = u.number order by u.place)
            from pg_catalog.pg_inherits i
            join pg_catalog.pg_class c on c.oid = i.inhrelid and c.relispartition
            join pg_catalog.pg_class p on p.oid = i.inhparent
            join pg_catalog.pg_partitioned_table k on k.partrelid = p.oid
            order by c.oid""";

    /** A number, a text, or a word such as {@code MINVALUE}, with the cast that may be behind it. */
    private static final Pattern VALUE = Pattern.compile("('(?:[^']|'')*'|[^,()' ]+)(?:::[^,)]+)?");

    private record Partition(long above, long oid, boolean isBelowRoot, String bound, List<Identifier> key) {
        Partition {
            key = List.copyOf(key);
        }
    }

    private PartitionBounds() {}

    /** By the numbers of the tables at the top: values for columns as texts, for each partition that takes rows of its own. */
    static Map<Long, List<Map<Identifier, String>>> read(Connection connection) throws SQLException {
        List<Partition> all = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(PARTITIONS)) {
            while (row.next()) {
                all.add(new Partition(
                        row.getLong(1),
                        row.getLong(2),
                        row.getBoolean(3),
                        row.getString(4),
                        Shapes.names(row.getArray(5))));
            }
        }
        Map<Long, List<Map<Identifier, String>>> roots = new HashMap<>();
        for (Partition partition : all) {
            if (partition.isBelowRoot()) {
                roots.computeIfAbsent(partition.above(), root -> new ArrayList<>())
                        .addAll(choices(partition, all, Map.of()));
            }
        }
        return roots;
    }

    private static List<Map<Identifier, String>> choices(
            Partition partition, List<Partition> all, Map<Identifier, String> above) {
        List<Map<Identifier, String>> choices = new ArrayList<>();
        List<Partition> below =
                all.stream().filter(one -> one.above() == partition.oid()).toList();
        for (Map<Identifier, String> own : own(partition)) {
            Map<Identifier, String> both = new LinkedHashMap<>(above);
            both.putAll(own);
            if (below.isEmpty()) {
                choices.add(both);
            }
            below.forEach(one -> choices.addAll(choices(one, all, both)));
        }
        return choices;
    }

    private static List<Map<Identifier, String>> own(Partition partition) {
        String bound = partition.bound();
        if (bound.startsWith("FOR VALUES IN (") && partition.key().size() == 1) {
            return values(bound.substring("FOR VALUES IN (".length())).stream()
                    .filter(value -> !value.equals("NULL"))
                    .map(value -> Map.of(partition.key().getFirst(), value))
                    .toList();
        }
        if (bound.startsWith("FOR VALUES FROM (")) {
            return lower(partition, bound);
        }
        return List.of(Map.of());
    }

    /** The lower bound is a value of the partition, the upper one is not (manual, CREATE TABLE). */
    private static List<Map<Identifier, String>> lower(Partition partition, String bound) {
        List<String> values = values(bound.substring("FOR VALUES FROM (".length(), bound.indexOf(") TO (")));
        Map<Identifier, String> choice = new LinkedHashMap<>();
        for (int index = 0; index < partition.key().size() && index < values.size(); index++) {
            String value = values.get(index);
            if (value.equals("MINVALUE") || value.equals("MAXVALUE")) {
                return index == 0 ? List.of() : List.of(choice);
            }
            choice.put(partition.key().get(index), value);
        }
        return List.of(choice);
    }

    private static List<String> values(String list) {
        List<String> values = new ArrayList<>();
        Matcher matcher = VALUE.matcher(list);
        while (matcher.find()) {
            String value = matcher.group(1);
            values.add(
                    value.startsWith("'")
                            ? value.substring(1, value.length() - 1).replace("''", "'")
                            : value);
        }
        return values;
    }
}
