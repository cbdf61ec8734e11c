package dev.retort.source;

import dev.retort.schema.Elements;
import dev.retort.sql.Identifier;
import dev.retort.sql.QualifiedName;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The schema that {@code op} works in, and how names are written beside it. */
record SchemaScope(@Nullable Identifier schema) {

    static SchemaScope of(QualifiedName subject) {
        return new SchemaScope(subject.schema());
    }

    /** {@code op} or {@code op.schema("app")}. */
    Code op() {
        return schema == null ? Code.op() : Code.op().then("schema", Code.text(schema.value()));
    }

    /** Of an object that the scope was made of. */
    static Code name(Identifier name) {
        return Code.text(name.value());
    }

    /**
     * {@code "users"}, or {@code name("auth", "users")} for another schema than that of the scope.
     *
     * @throws IllegalArgumentException for a name without a schema beside one that has a schema: {@code op} cannot say it
     */
    Code name(QualifiedName name) {
        if (Objects.equals(name.schema(), schema)) {
            return Code.text(name.name().value());
        }
        if (name.schema() == null) {
            throw new IllegalArgumentException("\"" + name + "\" has no schema, but stands in an operation on schema \""
                    + schema + "\"; give it one");
        }
        return Code.call(
                Elements.class,
                "name",
                Code.text(name.schema().value()),
                Code.text(name.name().value()));
    }
}
