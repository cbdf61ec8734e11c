package dev.retort.sql;

/** Something that may stand in a {@link SqlText}: it knows how it is written, so no caller quotes anything. */
public sealed interface SqlPart permits Identifier, QualifiedName, Literal, SqlExpression, SqlText {

    /** This part as PostgreSQL reads it, quoted where it must be. */
    String sql();
}
