package dev.retort.postgres;

import dev.retort.data.Parameter;
import dev.retort.data.Value;
import dev.retort.sql.NamedParameter;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts values where a text has {@code :name}. */
final class ParameterSql {

    private ParameterSql() {}

    /** @param parameters one for each name in the text; none means that the text goes as it is */
    static String bind(String text, List<Parameter> parameters) {
        if (parameters.isEmpty()) {
            return text;
        }
        Map<String, String> values =
                parameters.stream().collect(Collectors.toMap(Parameter::name, ParameterSql::constant));
        StringBuilder bound = new StringBuilder();
        int from = 0;
        for (NamedParameter place : NamedParameter.in(text)) {
            bound.append(text, from, place.start());
            if (place.start() > 0 && Character.isJavaIdentifierPart(text.charAt(place.start() - 1))) {
                bound.append(' ');
            }
            bound.append(values.get(place.name()));
            from = place.end();
        }
        return bound.append(text, from, text.length()).toString();
    }

    private static String constant(Parameter parameter) {
        String type = parameter.type() == null
                ? type(parameter.value())
                : parameter.type().sql().sql();
        String sql = parameter.value().sql().sql();
        return type == null ? sql : sql + "::" + type;
    }

    /** The one type of a Java class; null where the literal has it already, and for text, which may be of any type. */
    private static @Nullable String type(Value value) {
        return switch (value) {
            case Value.Constant(Object constant) -> constant instanceof Integer ? null : ofClass(constant);
            case Value.Bytes bytes -> "bytea";
            case Value.ArrayOf array -> ofArray(array);
            case Value.Computed computed -> null;
        };
    }

    private static @Nullable String ofClass(@Nullable Object constant) {
        return switch (constant) {
            case null -> null;
            case Byte number -> "smallint";
            case Short number -> "smallint";
            case Integer number -> "integer";
            case Long number -> "bigint";
            case Float number -> "real";
            case Double number -> "double precision";
            case BigDecimal number -> "numeric";
            case BigInteger number -> "numeric";
            case Instant time -> "timestamptz";
            case OffsetDateTime time -> "timestamptz";
            case LocalDateTime time -> "timestamp";
            case LocalDate date -> "date";
            case LocalTime time -> "time";
            case OffsetTime time -> "timetz";
            case UUID uuid -> "uuid";
            default -> null;
        };
    }

    /** That of all elements where they have the same. */
    private static @Nullable String ofArray(Value.ArrayOf array) {
        List<String> types =
                leaves(array).map(ParameterSql::elementType).distinct().toList();
        return types.size() == 1 && !types.getFirst().isEmpty() ? types.getFirst() + "[]" : null;
    }

    private static Stream<Value> leaves(Value value) {
        return switch (value) {
            case Value.ArrayOf(List<Value> elements) -> elements.stream().flatMap(ParameterSql::leaves);
            case Value.Constant(Object constant) when constant == null -> Stream.empty();
            case Value other -> Stream.of(other);
        };
    }

    private static String elementType(Value value) {
        String type = switch (value) {
            case Value.Constant(Object constant) -> constant instanceof Boolean ? "boolean" : ofClass(constant);
            case Value.Bytes bytes -> "bytea";
            case Value.ArrayOf array -> null;
            case Value.Computed computed -> null;
        };
        return type == null ? "" : type;
    }
}
