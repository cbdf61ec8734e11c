package dev.retort.source;

import dev.retort.schema.PartitionBound;
import dev.retort.schema.PartitionKey;
import dev.retort.schema.TableOption;
import dev.retort.source.code.Code;
import dev.retort.source.code.ExpressionSource;
import dev.retort.sql.SqlExpression;
import java.util.List;

/** Partitions of tables. */
final class PartitionSource {

    private PartitionSource() {}

    static Code key(PartitionKey key) {
        return Code.call(
                TableOption.class,
                "partitionBy",
                Code.arguments(List.of(Code.constant(key.strategy())), KeySource.list(key.keys())));
    }

    static Code bound(PartitionBound bound) {
        return switch (bound) {
            case PartitionBound.In in -> Code.call(PartitionBound.class, "forValuesIn", values(in.values()));
            case PartitionBound.FromTo range ->
                Code.call(PartitionBound.class, "forValuesFrom", values(range.from()))
                        .then("to", values(range.to()));
            case PartitionBound.Hash hash ->
                Code.call(PartitionBound.class, "forHash", Code.number(hash.modulus()), Code.number(hash.remainder()));
            case PartitionBound.Default rest -> Code.call(PartitionBound.class, "defaultPartition");
        };
    }

    private static List<Code> values(List<SqlExpression> values) {
        return values.stream().map(PartitionSource::value).toList();
    }

    private static Code value(SqlExpression value) {
        return switch (value.sql()) {
            case "MINVALUE" -> Code.call(PartitionBound.class, "minValue");
            case "MAXVALUE" -> Code.call(PartitionBound.class, "maxValue");
            default -> ExpressionSource.constantOrExpression(value);
        };
    }
}
