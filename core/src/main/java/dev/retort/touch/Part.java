package dev.retort.touch;

import dev.retort.schema.ObjectName;
import dev.retort.schema.ObjectName.IndexName;
import dev.retort.schema.ObjectName.PartKind;
import dev.retort.schema.ObjectName.PartName;
import dev.retort.schema.ObjectName.TableName;
import dev.retort.sql.Identifier;
import dev.retort.sql.QualifiedName;
import org.jspecify.annotations.Nullable;

/** Something of a database that operations have to do with: an object, or one side of it. */
public record Part(ObjectName of, Aspect aspect) {

    /** Which side of an object. */
    public enum Aspect {
        WHOLE,
        ROWS,
        COMMENT,
        RIGHTS,
        /** A constraint whose name PostgreSQL chooses. */
        UNNAMED_CONSTRAINT
    }

    public static Part of(ObjectName object) {
        return new Part(object, Aspect.WHOLE);
    }

    public static Part table(QualifiedName table) {
        return of(new TableName(table));
    }

    public static Part column(QualifiedName table, Identifier column) {
        return of(new PartName(PartKind.COLUMN, table, column));
    }

    /** @param name null when PostgreSQL chooses it */
    public static Part constraint(QualifiedName table, @Nullable Identifier name) {
        return name == null
                ? new Part(new TableName(table), Aspect.UNNAMED_CONSTRAINT)
                : of(new PartName(PartKind.CONSTRAINT, table, name));
    }

    public static Part index(QualifiedName index) {
        return of(new IndexName(index));
    }

    public static Part rows(QualifiedName table) {
        return new Part(new TableName(table), Aspect.ROWS);
    }

    public static Part comment(ObjectName object) {
        return new Part(object, Aspect.COMMENT);
    }

    public static Part rights(ObjectName object) {
        return new Part(object, Aspect.RIGHTS);
    }

    /** What it belongs to, with its kind: {@code table users}. */
    public String object() {
        return of.owner().toString();
    }

    public boolean isWhole() {
        return aspect == Aspect.WHOLE && of.owner().equals(of);
    }

    public boolean isColumn() {
        return aspect == Aspect.WHOLE && of instanceof PartName part && part.kind() == PartKind.COLUMN;
    }

    /** Whether the other is the whole object that this is a part of. */
    public boolean isInside(Part other) {
        return other.isWhole() && !isWhole() && meets(other);
    }

    /** Whether both may be of one table, or of one other object. */
    public boolean meets(Part other) {
        return of.owner().mayBe(other.of.owner());
    }

    /** Whether both may be one; of two constraints without names nobody knows. */
    public boolean mayBe(Part other) {
        return aspect == other.aspect && aspect != Aspect.UNNAMED_CONSTRAINT && of.mayBe(other.of);
    }

    @Override
    public String toString() {
        return switch (aspect) {
            case WHOLE -> of instanceof PartName part && isColumn() ? part.of() + "." + part.name() : of.toString();
            case ROWS -> "rows of " + bare();
            case COMMENT -> "the comment of " + bare();
            case RIGHTS -> "rights on " + bare();
            case UNNAMED_CONSTRAINT -> "a constraint of " + bare();
        };
    }

    /** Of a table its name alone, as sentences about rows read better so. */
    private String bare() {
        return of instanceof TableName table ? table.name().toString() : of.toString();
    }
}
