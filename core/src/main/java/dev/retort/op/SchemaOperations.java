package dev.retort.op;

import dev.retort.access.Grantee.Role;
import dev.retort.definition.ExtensionOption;
import dev.retort.operation.SchemaOperation.CreateExtension;
import dev.retort.operation.SchemaOperation.CreateSchema;
import dev.retort.operation.SchemaOperation.DropExtension;
import dev.retort.operation.SchemaOperation.DropSchema;
import dev.retort.operation.SchemaOperation.UpdateExtension;
import dev.retort.schema.Creation;
import dev.retort.schema.Dropping;
import dev.retort.sql.Identifier;
import java.util.List;

/**
 * Schemas and extensions. A schema is renamed with {@code op.rename(schemaNamed("app"), "shop")}, and an extension moved with
 * {@code op.setSchema(extension("hstore"), "extensions", "public")}.
 */
public sealed interface SchemaOperations extends Recorder permits Operations {

    /** {@code op.createSchema("app")}. */
    default void createSchema(String name) {
        invoke(new CreateSchema(Identifier.of(name), null, Creation.MUST_BE_NEW));
    }

    /** {@code op.createSchema("app", roleNamed("app_owner"))}. */
    default void createSchema(String name, Role owner) {
        invoke(new CreateSchema(Identifier.of(name), owner, Creation.MUST_BE_NEW));
    }

    /** {@code op.createSchemaIfNotExists("app")}; not reversible, as nobody knows whether it was there before. */
    default void createSchemaIfNotExists(String name) {
        invoke(new CreateSchema(Identifier.of(name), null, Creation.IF_NOT_EXISTS));
    }

    /** {@code op.createSchemaIfNotExists("app", CURRENT_USER)}; not reversible. */
    default void createSchemaIfNotExists(String name, Role owner) {
        invoke(new CreateSchema(Identifier.of(name), owner, Creation.IF_NOT_EXISTS));
    }

    /** {@code op.dropSchema("app")}; it has to be empty. Its inverse makes one that the role owns that runs the migration. */
    default void dropSchema(String name) {
        invoke(new DropSchema(Identifier.of(name), null, Dropping.PLAIN));
    }

    /** Drops an empty schema and says who owned it: {@code op.dropSchema("app", roleNamed("app_owner"))}. */
    default void dropSchema(String name, Role was) {
        invoke(new DropSchema(Identifier.of(name), was, Dropping.PLAIN));
    }

    /** {@code op.dropSchema("staging", cascade())}, with all that is in it; not reversible. */
    default void dropSchema(String name, Dropping how) {
        invoke(new DropSchema(Identifier.of(name), null, how));
    }

    /** {@code op.createExtension("hstore", inSchema("extensions"), version("1.8"))}. */
    default void createExtension(String name, ExtensionOption... options) {
        invoke(new CreateExtension(Identifier.of(name), List.of(options)));
    }

    /** {@code op.updateExtension("hstore")}, to the version that it names itself; not reversible. */
    default void updateExtension(String name) {
        invoke(new UpdateExtension(Identifier.of(name), null));
    }

    /** {@code op.updateExtension("hstore", "1.8")}; not reversible, as few extensions have a script that leads back. */
    default void updateExtension(String name, String version) {
        invoke(new UpdateExtension(Identifier.of(name), version));
    }

    /** {@code op.dropExtension("hstore")}; not reversible, the one with options is. */
    default void dropExtension(String name) {
        invoke(new DropExtension(Identifier.of(name), null, Dropping.PLAIN));
    }

    /**
     * Drops an extension and says how it was made: {@code op.dropExtension("hstore", inSchema("extensions"))}; for one without
     * options that is {@code defaultVersion()}.
     */
    default void dropExtension(String name, ExtensionOption first, ExtensionOption... more) {
        CreateExtension was = new CreateExtension(Identifier.of(name), Parts.of(first, more));
        invoke(new DropExtension(Identifier.of(name), was, Dropping.PLAIN));
    }

    /** {@code op.dropExtension("hstore", cascade())}, with all that needs it; not reversible. */
    default void dropExtension(String name, Dropping how) {
        invoke(new DropExtension(Identifier.of(name), null, how));
    }
}
