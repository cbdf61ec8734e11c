package dev.retort.postgres;

import static dev.retort.sql.SqlText.sql;

import dev.retort.schema.IndexStorage;
import dev.retort.schema.StorageParameter;
import dev.retort.sql.Literal;
import dev.retort.sql.SqlExpression;
import dev.retort.sql.SqlPart;
import dev.retort.sql.SqlText;
import java.util.List;

/** Parameters of storage, and where they stand. */
final class StorageSql {

    private StorageSql() {}

    /** {@code (fillfactor = 70, …)}. */
    static SqlText list(List<StorageParameter> parameters) {
        return sql(
                "({})",
                SqlText.join(", ", parameters.stream().map(StorageSql::of).toList()));
    }

    /** The text with {@code WITH (…)} behind it, where there is a parameter. */
    static SqlText with(SqlText text, List<StorageParameter> parameters) {
        return parameters.isEmpty() ? text : text.and(" WITH {}", list(parameters));
    }

    /** {@code INCLUDE (…)}, which stands directly behind the columns. */
    static SqlText include(SqlText text, IndexStorage storage) {
        return storage.include().isEmpty() ? text : text.and(" INCLUDE ({})", SqlText.join(", ", storage.include()));
    }

    private static SqlText of(StorageParameter parameter) {
        SqlPart value =
                parameter.isNumberOrBoolean() ? new SqlExpression(parameter.value()) : Literal.text(parameter.value());
        return sql("{} = {}", StorageParameter.qualified(parameter.name()), value);
    }
}
