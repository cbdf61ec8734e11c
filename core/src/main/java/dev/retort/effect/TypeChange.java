package dev.retort.effect;

import dev.retort.sql.Identifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether a column's new type changes how its values are stored.
 *
 * @see <a href="https://www.postgresql.org/docs/current/sql-altertable.html#SQL-ALTERTABLE-NOTES">ALTER TABLE, Notes</a>
 */
final class TypeChange {

    /** A type as it is written: {@code numeric(10,2)[]} is numeric, 10 and 2, an array. */
    private record SqlType(String name, List<Integer> modifiers, Shape shape) {

        enum Shape {
            SINGLE,
            ARRAY
        }

        SqlType {
            modifiers = List.copyOf(modifiers);
        }

        boolean isBuiltIn() {
            return BUILT_IN.contains(name);
        }

        /** The n-th modifier, or what PostgreSQL takes where none is written. */
        int modifier(int index, int otherwise) {
            return index < modifiers.size() ? modifiers.get(index) : otherwise;
        }
    }

    private static final Map<String, String> ALIASES = Map.ofEntries(
            Map.entry("int", "integer"),
            Map.entry("int4", "integer"),
            Map.entry("int8", "bigint"),
            Map.entry("int2", "smallint"),
            Map.entry("character varying", "varchar"),
            Map.entry("char varying", "varchar"),
            Map.entry("character", "char"),
            Map.entry("decimal", "numeric"),
            Map.entry("dec", "numeric"),
            Map.entry("bool", "boolean"),
            Map.entry("float4", "real"),
            Map.entry("float8", "double precision"),
            Map.entry("float", "double precision"),
            Map.entry("bit varying", "varbit"),
            Map.entry("timestamp without time zone", "timestamp"),
            Map.entry("timestamp with time zone", "timestamptz"),
            Map.entry("time without time zone", "time"),
            Map.entry("time with time zone", "timetz"));

    private static final Set<String> SERIAL =
            Set.of("serial", "serial2", "serial4", "serial8", "smallserial", "bigserial");

    private static final Set<String> BUILT_IN = Set.of(
            "smallint",
            "integer",
            "bigint",
            "numeric",
            "real",
            "double precision",
            "money",
            "boolean",
            "text",
            "varchar",
            "char",
            "bpchar",
            "bytea",
            "uuid",
            "json",
            "jsonb",
            "jsonpath",
            "xml",
            "date",
            "time",
            "timetz",
            "timestamp",
            "timestamptz",
            "interval",
            "bit",
            "varbit",
            "inet",
            "cidr",
            "macaddr",
            "macaddr8",
            "point",
            "line",
            "lseg",
            "box",
            "path",
            "polygon",
            "circle",
            "tsvector",
            "tsquery",
            "int4range",
            "int8range",
            "numrange",
            "tsrange",
            "tstzrange",
            "daterange",
            "int4multirange",
            "int8multirange",
            "nummultirange",
            "tsmultirange",
            "tstzmultirange",
            "datemultirange",
            "oid",
            "regclass",
            "regtype",
            "regproc",
            "name",
            "xid",
            "pg_lsn");

    /** Without a length on the new side; the manual calls such types binary coercible. */
    private static final Set<String> SAME_BYTES = Set.of(
            "char bpchar",
            "varchar text",
            "text varchar",
            "text bpchar",
            "varchar bpchar",
            "xml text",
            "xml varchar",
            "xml bpchar",
            "cidr inet",
            "bit varbit",
            "integer oid",
            "oid integer",
            "integer regclass",
            "oid regclass",
            "regclass oid",
            "regclass integer",
            "integer regtype",
            "oid regtype",
            "regtype oid",
            "regtype integer",
            "integer regproc",
            "oid regproc",
            "regproc oid",
            "regproc integer");

    private static final Rewrite ANEW = Rewrite.yes("each value is stored otherwise");

    private TypeChange() {}

    /** Of a column that is added without a default. */
    static Rewrite rewriteOfNew(String type) {
        SqlType added = read(Words.of(type));
        if (SERIAL.contains(added.name())) {
            return Rewrite.yes("each row gets a number of its own");
        }
        return added.isBuiltIn() || added.shape() == SqlType.Shape.ARRAY
                ? Rewrite.NO
                : Rewrite.maybe("if " + type + " is a domain with constraints");
    }

    /** @param before null when nobody knows */
    static Rewrite rewrite(@Nullable String before, String after) {
        if (before == null) {
            return Rewrite.maybe("it depends on the type that the column has now");
        }
        SqlType old = read(Words.of(before));
        SqlType next = read(Words.of(after));
        if (old.equals(next)) {
            return Rewrite.NO;
        }
        if (!old.isBuiltIn() || !next.isBuiltIn()) {
            return Rewrite.maybe("unless " + before + " and " + after + " store the same bytes");
        }
        if (old.shape() != next.shape()) {
            return ANEW;
        }
        if (old.name().equals(next.name())) {
            return keepsAll(old, next) ? Rewrite.NO : Rewrite.yes("each value is made to fit");
        }
        return betweenTypes(old, next);
    }

    private static Rewrite betweenTypes(SqlType old, SqlType next) {
        if (old.shape() == SqlType.Shape.ARRAY) {
            return ANEW;
        }
        String both = old.name() + " " + next.name();
        if (both.equals("timestamp timestamptz") || both.equals("timestamptz timestamp")) {
            return old.modifier(0, 6) <= next.modifier(0, 6)
                    ? Rewrite.maybe("unless the session's TimeZone is UTC")
                    : Rewrite.yes("each value is made to fit");
        }
        return SAME_BYTES.contains(both) && next.modifiers().isEmpty() ? Rewrite.NO : ANEW;
    }

    /** Whether every value of a type with some modifiers is one with others. */
    private static boolean keepsAll(SqlType old, SqlType next) {
        if (next.shape() == SqlType.Shape.ARRAY && !next.modifiers().isEmpty()) {
            return false;
        }
        return switch (next.name()) {
            case "varchar", "varbit" ->
                next.modifiers().isEmpty() || (!old.modifiers().isEmpty() && old.modifier(0, 0) <= next.modifier(0, 0));
            case "numeric" ->
                next.modifiers().isEmpty()
                        || (!old.modifiers().isEmpty()
                                && old.modifier(0, 0) <= next.modifier(0, 0)
                                && old.modifier(1, 0) == next.modifier(1, 0));
            case "timestamp", "timestamptz", "time", "timetz", "interval" -> old.modifier(0, 6) <= next.modifier(0, 6);
            default -> false;
        };
    }

    /**
     * With {@code USING}, which may say no more than the change of the type does: {@code c}, {@code c::text}.
     *
     * @param before null when nobody knows
     */
    static Rewrite rewriteUsing(Identifier column, Words using, @Nullable String before, String after) {
        Words expression = using.copy();
        while (expression.atText("(") && expression.isOneGroup()) {
            expression = expression.parenthesised();
        }
        if (expression.atName() && expression.identifier().equals(column)) {
            boolean plain = expression.atEnd()
                    || (expression.skipCast() && read(expression).equals(read(Words.of(after))));
            if (plain) {
                return rewrite(before, after);
            }
        }
        return Rewrite.yes("USING computes each value");
    }

    private static SqlType read(Words words) {
        StringBuilder name = new StringBuilder();
        List<Integer> modifiers = new ArrayList<>();
        SqlType.Shape shape = SqlType.Shape.SINGLE;
        while (!words.atEnd()) {
            if (words.atText("(")) {
                words.parenthesised().commaSeparated().forEach(modifier -> modifiers.add(number(modifier)));
            } else if (words.atText("[") || words.at("array")) {
                shape = SqlType.Shape.ARRAY;
                words.skipOne();
            } else {
                name.append(name.isEmpty() || words.atText(".") ? "" : " ")
                        .append(words.textOfOne().toLowerCase(Locale.ROOT));
            }
        }
        String written = name.toString().replaceFirst("^pg_catalog ?\\. ?", "");
        String canonical = ALIASES.getOrDefault(written, written);
        if (canonical.equals("char") && modifiers.isEmpty()) {
            modifiers.add(1);
        }
        return new SqlType(canonical, modifiers, shape);
    }

    private static int number(Words modifier) {
        String text = modifier.textBefore();
        return text.matches("\\d{1,9}") ? Integer.parseInt(text) : -1;
    }
}
