package dev.retort.source.code;

import dev.retort.schema.DataType;
import dev.retort.schema.Types;
import dev.retort.schema.Types.IntervalFields;
import dev.retort.sql.QualifiedName;
import dev.retort.sql.SqlTokens;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Types of columns: by the factory that makes exactly this text, else by the text. */
public final class TypeSource {

    /** What a factory of {@link Types} makes, where that is called as the type is. */
    private static final Set<String> NAMED_ALIKE = Set.of("""
            smallint integer bigint smallserial serial bigserial numeric real money text varchar name bytea uuid
            date time timetz timestamp timestamptz interval json jsonb jsonpath xml tsvector tsquery bit varbit
            inet cidr macaddr macaddr8 point line lseg box path polygon circle
            int4range int8range numrange tsrange tstzrange daterange
            int4multirange int8multirange nummultirange tsmultirange tstzmultirange datemultirange
            oid xid8 regclass regtype regproc regprocedure regrole regnamespace regconfig""".split("\\s+"));

    private static final Map<String, String> OTHERS = Map.of(
            "double precision", "doublePrecision",
            "boolean", "bool",
            "char", "character",
            "pg_lsn", "pgLsn");

    private static final Set<String> TAKE_ONE_NUMBER = Set.of(
            "numeric", "varchar", "char", "bit", "varbit", "time", "timetz", "timestamp", "timestamptz", "interval");

    private static final Pattern NAME_AND_NUMBERS =
            Pattern.compile("([a-z0-9_ ]+)(?:\\((0|[1-9]\\d{0,8})(?:,(0|[1-9]\\d{0,8}))?\\))?");

    private static final Pattern ARRAY = Pattern.compile("(.*[^\\[\\] ])((?:\\[\\])+)", Pattern.DOTALL);

    private TypeSource() {}

    public static Code of(DataType type) {
        String sql = type.sql().sql();
        Matcher array = ARRAY.matcher(sql);
        if (array.matches()) {
            Code element = of(DataType.of(array.group(1)));
            int dimensions = array.group(2).length() / "[]".length();
            return dimensions == 1 ? call("array", element) : call("array", element, Code.number(dimensions));
        }
        return factory(sql).or(() -> qualified(sql)).orElseGet(() -> call("type", Code.text(sql)));
    }

    private static Optional<Code> factory(String sql) {
        Matcher parts = NAME_AND_NUMBERS.matcher(sql);
        if (!parts.matches()) {
            return Optional.empty();
        }
        String name = parts.group(1);
        List<Code> numbers = Stream.of(parts.group(2), parts.group(3))
                .filter(digits -> digits != null)
                .<Code>map(digits -> Code.number(Integer.parseInt(digits)))
                .toList();
        if (name.startsWith("interval ")) {
            return interval(name.substring("interval ".length()), numbers);
        }
        boolean takes = switch (numbers.size()) {
            case 0 -> true;
            case 1 -> TAKE_ONE_NUMBER.contains(name);
            default -> name.equals("numeric");
        };
        String method = NAMED_ALIKE.contains(name) ? name : OTHERS.get(name);
        return takes && method != null ? Optional.of(call(method, numbers.toArray(Code[]::new))) : Optional.empty();
    }

    private static Optional<Code> interval(String fields, List<Code> numbers) {
        return Stream.of(IntervalFields.values())
                .filter(field ->
                        field.name().replace('_', ' ').toLowerCase(Locale.ROOT).equals(fields))
                .filter(field -> numbers.size() < 2)
                .<Code>map(field -> call(
                        "interval",
                        Code.arguments(List.of(Code.constant(field)), numbers).toArray(Code[]::new)))
                .findFirst();
    }

    /** {@code type("app", "mood")}. */
    private static Optional<Code> qualified(String sql) {
        QualifiedName name = SqlTokens.of(sql).name(0);
        return name == null || name.schema() == null || !name.sql().equals(sql)
                ? Optional.empty()
                : Optional.of(call(
                        "type",
                        Code.text(name.schema().value()),
                        Code.text(name.name().value())));
    }

    private static Code call(String factory, Code... arguments) {
        return Code.call(Types.class, factory, arguments);
    }
}
