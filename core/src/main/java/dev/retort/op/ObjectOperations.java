package dev.retort.op;

import dev.retort.access.Grantee.Role;
import dev.retort.access.Rights;
import dev.retort.operation.ObjectOperation.Comment;
import dev.retort.operation.ObjectOperation.Previous;
import dev.retort.operation.ObjectOperation.Rename;
import dev.retort.operation.ObjectOperation.SetOwner;
import dev.retort.operation.ObjectOperation.SetSchema;
import dev.retort.schema.Names;
import dev.retort.schema.ObjectName;
import dev.retort.sql.Identifier;

/** What can be done to an object of any kind; see {@link Names} for how to name one. */
public sealed interface ObjectOperations extends Recorder permits Operations {

    /** {@code op.rename(sequence("offer_numbers"), "offer_no")}. */
    default void rename(ObjectName object, String to) {
        invoke(new Rename(object.in(schema()), Identifier.of(to)));
    }

    /**
     * {@code op.schema("app").setSchema(table("users"), "archive")}; not reversible without {@link Operations#schema}, as then
     * nobody said where it was before. An extension moves with {@link #setSchema(ObjectName, String, String)}.
     */
    default void setSchema(ObjectName object, String to) {
        ObjectName here = object.in(schema());
        invoke(new SetSchema(here, Identifier.of(to), here.schema()));
    }

    /** Moves an object and says where it was: {@code op.setSchema(extension("hstore"), "extensions", "public")}. */
    default void setSchema(ObjectName object, String to, String was) {
        Identifier old = Identifier.of(was);
        invoke(new SetSchema(object.in(schema()).in(old), Identifier.of(to), old));
    }

    /** {@code op.setOwner(table("users"), "app_owner")}; not reversible, the other one is. */
    default void setOwner(ObjectName object, String to) {
        setOwner(object, Rights.roleNamed(to));
    }

    /** Sets the owner and says who it was: {@code op.setOwner(table("users"), "app_owner", "postgres")}. */
    default void setOwner(ObjectName object, String to, String was) {
        setOwner(object, Rights.roleNamed(to), Rights.roleNamed(was));
    }

    /** {@code op.setOwner(table("users"), CURRENT_USER)}; not reversible, the other one is. */
    default void setOwner(ObjectName object, Role to) {
        invoke(new SetOwner(object.in(schema()), to, null));
    }

    /** Sets the owner and says who it was: {@code op.setOwner(table("users"), CURRENT_USER, roleNamed("postgres"))}. */
    default void setOwner(ObjectName object, Role to, Role was) {
        invoke(new SetOwner(object.in(schema()), to, was));
    }

    /** {@code op.comment(table("users"), "people who sign in")}. Its inverse takes the comment away, even where it replaced one. */
    default void comment(ObjectName object, String text) {
        invoke(new Comment(object.in(schema()), text, new Previous(null)));
    }

    /** Replaces a comment and says what it was: {@code op.comment(table("users"), "people", "persons")}. */
    default void comment(ObjectName object, String text, String was) {
        invoke(new Comment(object.in(schema()), text, new Previous(was)));
    }

    /** {@code op.dropComment(table("users"))}; not reversible, {@link #dropComment(ObjectName, String)} is. */
    default void dropComment(ObjectName object) {
        invoke(new Comment(object.in(schema()), null, null));
    }

    /** Takes a comment away and says what it was: {@code op.dropComment(table("users"), "people who sign in")}. */
    default void dropComment(ObjectName object, String was) {
        invoke(new Comment(object.in(schema()), null, new Previous(was)));
    }

    /** {@code op.createTableComment("users", "people who sign in")}. */
    default void createTableComment(String table, String text) {
        comment(Names.table(table), text);
    }

    /** {@code op.dropTableComment("users")}. */
    default void dropTableComment(String table) {
        dropComment(Names.table(table));
    }

    /** {@code op.createColumnComment("users", "phone", "E.164")}. */
    default void createColumnComment(String table, String column, String text) {
        comment(Names.column(table, column), text);
    }

    /** {@code op.dropColumnComment("users", "phone")}. */
    default void dropColumnComment(String table, String column) {
        dropComment(Names.column(table, column));
    }
}
