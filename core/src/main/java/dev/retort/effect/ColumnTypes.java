package dev.retort.effect;

import dev.retort.sql.Identifier;
import dev.retort.sql.QualifiedName;
import org.jspecify.annotations.Nullable;

/** What types columns have before a statement runs, as far as somebody knows. */
@FunctionalInterface
public interface ColumnTypes {

    /** Nobody knows any. */
    ColumnTypes UNKNOWN = (table, column) -> null;

    /** The type as SQL text, for example {@code varchar(20)}; null when it is not known. */
    @Nullable
    String of(QualifiedName table, Identifier column);
}
