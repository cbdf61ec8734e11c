package dev.retort.rows;

import dev.retort.sql.QualifiedName;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** All types of a database, by their numbers. */
final class ValueTypes {

    /** {@code to_jsonb}, as PostgreSQL 13 has no multiranges and no such column. */
    private static final String TYPES = """
            select t.oid::bigint, n.nspname, t.typname, t.typtype, t.typcategory, t.typelem::bigint, t.typbasetype::bigint,
                pg_catalog.format_type(t.typbasetype, t.typtypmod), t.typnotnull, r.rngsubtype::bigint,
                (select m.rngtypid::bigint from pg_catalog.pg_range m
                    where (pg_catalog.to_jsonb(m) ->> 'rngmultitypid')::bigint = t.oid::bigint),
                (select pg_catalog.string_agg(pg_catalog.pg_get_constraintdef(c.oid), ' ')
                    from pg_catalog.pg_constraint c where c.contypid = t.oid)
            from pg_catalog.pg_type t
            join pg_catalog.pg_namespace n on n.oid = t.typnamespace
            left join pg_catalog.pg_range r on r.rngtypid = t.oid
            where t.typtype in ('b', 'c', 'd', 'e', 'r', 'm')""";

    private static final String LABELS = """
            select e.enumtypid::bigint, e.enumlabel from pg_catalog.pg_enum e order by e.enumtypid, e.enumsortorder""";

    private static final String FIELDS = """
            select t.oid::bigint, a.atttypid::bigint, pg_catalog.format_type(a.atttypid, a.atttypmod)
            from pg_catalog.pg_type t
            join pg_catalog.pg_class c on c.oid = t.typrelid and c.relkind = 'c'
            join pg_catalog.pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
            order by t.oid, a.attnum""";

    private record Row(
            QualifiedName name,
            String kind,
            String category,
            long element,
            long base,
            String baseText,
            boolean required,
            long bound,
            long range,
            String check) {}

    private record Field(long type, String text) {}

    private final Map<Long, Row> rows = new HashMap<>();
    private final Map<Long, List<String>> labels = new HashMap<>();
    private final Map<Long, List<Field>> fields = new HashMap<>();

    private ValueTypes() {}

    static ValueTypes read(Connection connection) throws SQLException {
        ValueTypes types = new ValueTypes();
        try (Statement statement = connection.createStatement()) {
            try (ResultSet result = statement.executeQuery(TYPES)) {
                while (result.next()) {
                    types.rows.put(result.getLong(1), row(result));
                }
            }
            try (ResultSet result = statement.executeQuery(LABELS)) {
                while (result.next()) {
                    types.labels
                            .computeIfAbsent(result.getLong(1), type -> new ArrayList<>())
                            .add(result.getString(2));
                }
            }
            try (ResultSet result = statement.executeQuery(FIELDS)) {
                while (result.next()) {
                    types.fields
                            .computeIfAbsent(result.getLong(1), type -> new ArrayList<>())
                            .add(new Field(result.getLong(2), result.getString(3)));
                }
            }
        }
        return types;
    }

    private static Row row(ResultSet result) throws SQLException {
        String check = result.getString(12);
        return new Row(
                QualifiedName.of(result.getString(2), result.getString(3)),
                result.getString(4),
                result.getString(5),
                result.getLong(6),
                result.getLong(7),
                result.getString(8),
                result.getBoolean(9),
                result.getLong(10),
                result.getLong(11),
                check == null ? "" : check);
    }

    /** @param text as {@code format_type} writes it */
    ValueType.Written type(long oid, String text) {
        Row row = rows.get(oid);
        return new ValueType.Written(text, row == null ? new ValueType.Scalar(text) : type(oid, row, text));
    }

    private ValueType type(long oid, Row row, String text) {
        return switch (row.kind()) {
            case "e" -> new ValueType.OneOf(labels.getOrDefault(oid, List.of("")));
            case "d" ->
                new ValueType.Domain(
                        type(row.base(), row.baseText()), Limits.NONE.and("VALUE", row.check()), row.required());
            case "c" ->
                new ValueType.Composite(fields.getOrDefault(oid, List.of()).stream()
                        .map(field -> type(field.type(), field.text()))
                        .toList());
            case "r" -> range(row);
            case "m" -> new ValueType.MultiRange(row.name(), range(found(row.range())));
            default ->
                row.category().equals("A") && row.element() != 0
                        ? new ValueType.ArrayOf(type(row.element(), elementText(text)))
                        : new ValueType.Scalar(row.name().name().value());
        };
    }

    private ValueType.Range range(Row row) {
        return new ValueType.Range(
                row.name(), type(row.bound(), found(row.bound()).name().sql()));
    }

    private Row found(long oid) {
        Row row = rows.get(oid);
        if (row == null) {
            throw new IllegalStateException("there is no type " + oid);
        }
        return row;
    }

    /** An array of a type with modifiers is written with its brackets behind them. */
    private static String elementText(String text) {
        return text.endsWith("[]") ? text.substring(0, text.length() - 2) : text;
    }
}
