package dev.retort.rows;

import com.google.errorprone.annotations.CompileTimeConstant;
import dev.retort.rows.TableShape.ColumnShape;
import dev.retort.rows.TableShape.Reference;
import dev.retort.sql.Identifier;
import dev.retort.sql.QualifiedName;
import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the tables of a database that rows can be written into: no partitions, which get theirs through the table above. */
final class Shapes {

    private static final String TABLES = """
            select c.oid::bigint, n.nspname, c.relname
            from pg_catalog.pg_class c
            join pg_catalog.pg_namespace n on n.oid = c.relnamespace
            where c.relkind in ('r', 'p') and not c.relispartition and c.relpersistence <> 't'
                and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
                and not exists (select from pg_catalog.pg_depend d
                    where d.classid = 'pg_catalog.pg_class'::regclass and d.objid = c.oid and d.deptype = 'e')
            order by n.nspname, c.relname""";

    /** A default that is drawn from a sequence counts on; every other one is replaced by values that differ. */
    private static final String COLUMNS = """
            select a.attrelid::bigint, a.attname, a.atttypid::bigint, pg_catalog.format_type(a.atttypid, a.atttypmod), a.attnotnull,
                a.attidentity <> '' or coalesce(pg_catalog.pg_get_expr(d.adbin, d.adrelid) like 'nextval(%', false),
                (select pg_catalog.string_agg(pg_catalog.pg_get_constraintdef(k.oid), ' ')
                    from pg_catalog.pg_constraint k
                    where k.conrelid = a.attrelid and k.contype = 'c' and a.attnum = any (k.conkey)),
                pg_catalog.quote_ident(a.attname)
            from pg_catalog.pg_attribute a
            join pg_catalog.pg_class c on c.oid = a.attrelid and c.relkind in ('r', 'p')
            left join pg_catalog.pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
            where a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
            order by a.attrelid, a.attnum""";

    /** The columns of an expression are those that the index depends on. */
    private static final String UNIQUE = """
            select i.indrelid::bigint, array(
                select a.attname::text from pg_catalog.pg_attribute a
                where a.attrelid = i.indrelid and a.attnum > 0 and (a.attnum = any (i.indkey[0 : i.indnkeyatts - 1])
                    or (0 = any (i.indkey) and exists (select from pg_catalog.pg_depend d
                        where d.classid = 'pg_catalog.pg_class'::regclass and d.objid = i.indexrelid
                            and d.refclassid = 'pg_catalog.pg_class'::regclass and d.refobjid = i.indrelid and d.refobjsubid = a.attnum)))
                order by a.attnum)
            from pg_catalog.pg_index i
            where i.indisunique or i.indisexclusion
            order by i.indrelid, i.indexrelid""";

    private static final String REFERENCES = """
            select k.conrelid::bigint, k.conname, k.confrelid::bigint,
                array(select a.attname::text from unnest(k.conkey) with ordinality u(number, place)
                    join pg_catalog.pg_attribute a on a.attrelid = k.conrelid and a.attnum = u.number order by u.place),
                array(select a.attname::text from unnest(k.confkey) with ordinality u(number, place)
                    join pg_catalog.pg_attribute a on a.attrelid = k.confrelid and a.attnum = u.number order by u.place)
            from pg_catalog.pg_constraint k
            where k.contype = 'f' and k.conparentid = 0
            order by k.conrelid, k.conname""";

    private final Connection connection;

    private Shapes(Connection connection) {
        this.connection = connection;
    }

    /** @param leftOut full names of tables that get no rows */
    static List<TableShape> read(Connection connection, Set<QualifiedName> leftOut) throws SQLException {
        Shapes shapes = new Shapes(connection);
        Map<Long, List<ColumnShape>> columns = shapes.columns(ValueTypes.read(connection));
        Map<Long, List<Set<Identifier>>> unique = shapes.unique();
        Map<Long, List<Reference>> references = shapes.references();
        Map<Long, List<Map<Identifier, String>>> partitions = PartitionBounds.read(connection);
        List<TableShape> tables = new ArrayList<>();
        shapes.query(TABLES, row -> {
            long oid = row.getLong(1);
            QualifiedName name = QualifiedName.of(row.getString(2), row.getString(3));
            if (!leftOut.contains(name)) {
                tables.add(new TableShape(
                        oid,
                        name,
                        columns.getOrDefault(oid, List.of()),
                        unique.getOrDefault(oid, List.of()),
                        references.getOrDefault(oid, List.of()),
                        partitions.getOrDefault(oid, List.of())));
            }
        });
        return tables;
    }

    private Map<Long, List<ColumnShape>> columns(ValueTypes types) throws SQLException {
        Map<Long, List<ColumnShape>> columns = new HashMap<>();
        query(COLUMNS, row -> {
            ValueType.Written type = types.type(row.getLong(3), row.getString(4));
            boolean required =
                    row.getBoolean(5) || (type.type() instanceof ValueType.Domain domain && domain.required());
            columns.computeIfAbsent(row.getLong(1), table -> new ArrayList<>())
                    .add(new ColumnShape(
                            Identifier.of(row.getString(2)),
                            type,
                            required,
                            row.getBoolean(6) ? ColumnShape.Filling.BY_THE_SERVER : ColumnShape.Filling.BY_US,
                            limits(row.getString(8), row.getString(7))));
        });
        return columns;
    }

    private static Limits limits(String column, @Nullable String checks) {
        return checks == null ? Limits.NONE : Limits.NONE.and(column, checks);
    }

    private Map<Long, List<Set<Identifier>>> unique() throws SQLException {
        Map<Long, List<Set<Identifier>>> unique = new HashMap<>();
        query(
                UNIQUE,
                row -> unique.computeIfAbsent(row.getLong(1), table -> new ArrayList<>())
                        .add(Set.copyOf(new LinkedHashSet<>(names(row.getArray(2))))));
        return unique;
    }

    private Map<Long, List<Reference>> references() throws SQLException {
        Map<Long, List<Reference>> references = new HashMap<>();
        query(
                REFERENCES,
                row -> references
                        .computeIfAbsent(row.getLong(1), table -> new ArrayList<>())
                        .add(new Reference(
                                row.getString(2), names(row.getArray(4)), row.getLong(3), names(row.getArray(5)))));
        return references;
    }

    static List<Identifier> names(Array array) throws SQLException {
        return Arrays.stream((String[]) array.getArray()).map(Identifier::of).toList();
    }

    /** What is done with each row. */
    @FunctionalInterface
    private interface RowReader {
        void read(ResultSet row) throws SQLException;
    }

    private void query(@CompileTimeConstant String sql, RowReader reader) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                reader.read(rows);
            }
        }
    }
}
