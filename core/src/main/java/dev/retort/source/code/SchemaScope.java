package dev.retort.source.code;

import dev.retort.schema.Elements;
import dev.retort.sql.Identifier;
import dev.retort.sql.QualifiedName;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The schema that {@code op} works in, and how names are written beside it. */
public record SchemaScope(@Nullable Identifier schema) {

    /** For names that are looked for along {@code search_path} whatever schema {@code op} works in, such as collations. */
    public static final SchemaScope NONE = new SchemaScope(null);

    public static SchemaScope of(QualifiedName subject) {
        return new SchemaScope(subject.schema());
    }

    /** {@code op} or {@code op.schema("app")}. */
    public Code op() {
        return schema == null ? Code.op() : Code.op().then("schema", Code.text(schema.value()));
    }

    /** Of an object that the scope was made of. */
    public static Code name(Identifier name) {
        return Code.text(name.value());
    }

    /**
     * {@code "users"}, or {@code name("auth", "users")} for another schema than that of the scope.
     *
     * @throws IllegalArgumentException for a name without a schema beside one that has a schema: {@code op} cannot say it
     */
    public Code name(QualifiedName name) {
        if (holds(name)) {
            return Code.text(name.name().value());
        }
        if (name.schema() == null) {
            throw new IllegalArgumentException("\"" + name + "\" has no schema, but stands in an operation on schema \""
                    + schema + "\"; give it one");
        }
        return fullName(name);
    }

    /** Whether it can be written without a schema. */
    public boolean holds(QualifiedName name) {
        return Objects.equals(name.schema(), schema);
    }

    /**
     * The name alone, of what {@code op} looks for in its schema.
     *
     * @throws IllegalArgumentException for a name in another schema: {@code op} cannot say it
     */
    public Code own(QualifiedName name) {
        if (!holds(name)) {
            throw new IllegalArgumentException(
                    "\"" + name + "\" is in another schema than \"" + schema + "\", which this operation cannot say");
        }
        return name(name.name());
    }

    /**
     * {@code name("auth", "users")}.
     *
     * @throws IllegalArgumentException for a name without a schema
     */
    public static Code fullName(QualifiedName name) {
        if (name.schema() == null) {
            throw new IllegalArgumentException("\"" + name + "\" stands beside names with a schema; give it one");
        }
        return Code.call(
                Elements.class,
                "name",
                Code.text(name.schema().value()),
                Code.text(name.name().value()));
    }
}
