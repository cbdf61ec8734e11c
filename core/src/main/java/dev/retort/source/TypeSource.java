package dev.retort.source;

import dev.retort.schema.DataType;
import dev.retort.schema.Types;

/** Types of columns. */
final class TypeSource {

    private TypeSource() {}

    static Code of(DataType type) {
        return Code.call(Types.class, "type", Code.text(type.sql().sql()));
    }
}
