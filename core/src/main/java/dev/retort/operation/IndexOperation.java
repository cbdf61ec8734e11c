package dev.retort.operation;

import dev.retort.schema.Index;
import dev.retort.sql.QualifiedName;
import org.jspecify.annotations.Nullable;

/** What is done to one index. */
public sealed interface IndexOperation extends Operation {

    record CreateIndex(Index index) implements IndexOperation {}

    /** @param was null when nobody said what the index was over */
    record DropIndex(QualifiedName name, @Nullable Index was) implements IndexOperation {}
}
