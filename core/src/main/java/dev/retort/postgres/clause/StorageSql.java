package dev.retort.postgres.clause;

import static dev.retort.sql.SqlText.sql;

import dev.retort.change.TableChange.ResetParameter;
import dev.retort.change.TableChange.SetParameter;
import dev.retort.change.TableChange.SetTablespace;
import dev.retort.change.TableChange.StorageChange;
import dev.retort.schema.IndexStorage;
import dev.retort.schema.StorageParameter;
import dev.retort.sql.Literal;
import dev.retort.sql.SqlExpression;
import dev.retort.sql.SqlPart;
import dev.retort.sql.SqlText;
import java.util.List;

/** Parameters of storage, and where they stand. */
public final class StorageSql {

    private StorageSql() {}

    /** {@code (fillfactor = 70, …)}. */
    public static SqlText list(List<StorageParameter> parameters) {
        return sql(
                "({})",
                SqlText.join(", ", parameters.stream().map(StorageSql::of).toList()));
    }

    /** The text with {@code WITH (…)} behind it, where there is a parameter. */
    public static SqlText with(SqlText text, List<StorageParameter> parameters) {
        return parameters.isEmpty() ? text : text.and(" WITH {}", list(parameters));
    }

    /** {@code INCLUDE (…)}, which stands directly behind the columns. */
    public static SqlText include(SqlText text, IndexStorage storage) {
        return storage.include().isEmpty() ? text : text.and(" INCLUDE ({})", SqlText.join(", ", storage.include()));
    }

    /** The action of {@code ALTER TABLE}, {@code ALTER INDEX} or {@code ALTER MATERIALIZED VIEW}. */
    public static SqlText change(StorageChange change) {
        return switch (change) {
            case SetParameter set -> sql("SET {}", list(List.of(set.parameter())));
            case ResetParameter reset -> sql("RESET ({})", StorageParameter.qualified(reset.name()));
            case SetTablespace set -> sql("SET TABLESPACE {}", set.tablespace());
        };
    }

    private static SqlText of(StorageParameter parameter) {
        SqlPart value =
                parameter.isNumberOrBoolean() ? new SqlExpression(parameter.value()) : Literal.text(parameter.value());
        return sql("{} = {}", StorageParameter.qualified(parameter.name()), value);
    }
}
