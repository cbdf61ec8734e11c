package dev.retort.source;

import dev.retort.data.Value;
import dev.retort.source.code.Code;
import dev.retort.source.code.ExpressionSource;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.temporal.Temporal;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Values of rows and of parameters. */
final class ValueSource {

    private ValueSource() {}

    static Code of(Value value) {
        return switch (value) {
            case Value.Constant(Object constant) -> constant(constant);
            case Value.Bytes(String hex) ->
                Code.type(HexFormat.class).then("of").then("parseHex", Code.text(hex));
            case Value.ArrayOf(List<Value> elements) -> list(elements);
            case Value.Computed(var sql) -> ExpressionSource.of(sql);
        };
    }

    /** As the only argument of a method with variable arguments, where a bare {@code null} would be no array. */
    static Code alone(Value value) {
        return value instanceof Value.Constant(Object constant) && constant == null
                ? Code.word("(Object) null")
                : of(value);
    }

    private static Code constant(@Nullable Object constant) {
        return switch (constant) {
            case null -> Code.word("null");
            case String text -> Code.text(text);
            case Boolean truth -> Code.word(truth.toString());
            case Byte number -> Code.word("(byte) " + number);
            case Short number -> Code.word("(short) " + number);
            case Integer number -> Code.number(number);
            case Long number -> Code.number(number);
            case Float number -> floating(number.doubleValue(), "Float", number + "f");
            case Double number -> floating(number, "Double", number.toString());
            case BigInteger number -> made(BigInteger.class, number.toString());
            case BigDecimal number -> made(BigDecimal.class, number.toString());
            case UUID uuid -> Code.type(UUID.class).then("fromString", Code.text(uuid.toString()));
            case Temporal time -> Code.type(time.getClass()).then("parse", Code.text(time.toString()));
            default -> throw new IllegalStateException(constant.getClass() + " is no class of a constant");
        };
    }

    private static Code floating(double number, String type, String finite) {
        if (Double.isFinite(number)) {
            return Code.word(finite);
        }
        String name = Double.isNaN(number) ? "NaN" : number > 0 ? "POSITIVE_INFINITY" : "NEGATIVE_INFINITY";
        return Code.word(type + "." + name);
    }

    private static Code made(Class<? extends Number> type, String digits) {
        return Code.made(type, Code.text(digits));
    }

    private static Code list(List<Value> elements) {
        boolean holdsNull = elements.stream().anyMatch(element -> element.text() == null);
        List<Code> codes = elements.size() == 1
                ? List.of(alone(elements.getFirst()))
                : elements.stream().map(ValueSource::of).toList();
        return holdsNull
                ? Code.type(Arrays.class).then("asList", codes)
                : Code.type(List.class).then("of", codes);
    }
}
