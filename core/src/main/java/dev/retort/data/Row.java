package dev.retort.data;

import java.util.List;

/** The values of one row of a table, in the order of the columns that it is given with. */
public record Row(List<Value> values) implements InsertPart {

    public Row {
        values = List.copyOf(values);
    }

    /** Whether no value is SQL that the server has to compute. */
    public boolean isPlain() {
        return values.stream().noneMatch(Value.Computed.class::isInstance);
    }
}
