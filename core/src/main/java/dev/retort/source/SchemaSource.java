package dev.retort.source;

import dev.retort.access.Grantee.Role;
import dev.retort.operation.SchemaOperation;
import dev.retort.operation.SchemaOperation.CreateExtension;
import dev.retort.operation.SchemaOperation.CreateSchema;
import dev.retort.operation.SchemaOperation.DropExtension;
import dev.retort.operation.SchemaOperation.DropSchema;
import dev.retort.operation.SchemaOperation.UpdateExtension;
import dev.retort.schema.DropBehavior;
import dev.retort.schema.ExtensionOption;
import dev.retort.schema.ExtensionOption.IfNotExists;
import dev.retort.schema.ExtensionOption.InSchema;
import dev.retort.schema.ExtensionOption.Version;
import dev.retort.schema.ExtensionOption.WithDependencies;
import dev.retort.sql.Identifier;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Schemas and extensions. */
final class SchemaSource {

    private SchemaSource() {}

    static Code of(SchemaOperation operation) {
        return switch (operation) {
            case CreateSchema create ->
                switch (create.existing()) {
                    case REFUSED -> on(create.name(), "createSchema", owner(create.owner()));
                    case KEPT -> on(create.name(), "createSchemaIfNotExists", owner(create.owner()));
                };
            case DropSchema drop -> on(drop.name(), "dropSchema", orCascade(owner(drop.was()), drop.behavior()));
            case CreateExtension create -> on(create.name(), "createExtension", options(create));
            case UpdateExtension update ->
                on(
                        update.name(),
                        "updateExtension",
                        update.version() == null ? List.of() : List.of(Code.text(update.version())));
            case DropExtension drop ->
                on(
                        drop.name(),
                        "dropExtension",
                        orCascade(drop.was() == null ? List.of() : options(drop.was()), drop.behavior()));
        };
    }

    private static Code on(Identifier name, String method, List<Code> arguments) {
        return Code.op().then(method, Code.arguments(List.of(SchemaScope.name(name)), arguments));
    }

    private static List<Code> owner(@Nullable Role role) {
        return role == null ? List.of() : List.of(RoleSource.value(role));
    }

    private static List<Code> orCascade(List<Code> state, DropBehavior behavior) {
        return switch (behavior) {
            case RESTRICT -> state;
            case CASCADE -> List.of(Code.call(DropBehavior.class, "cascade"));
        };
    }

    private static List<Code> options(CreateExtension create) {
        return create.options().stream().map(SchemaSource::option).toList();
    }

    private static Code option(ExtensionOption option) {
        return switch (option) {
            case InSchema schema -> Code.call(ExtensionOption.class, "inSchema", SchemaScope.name(schema.name()));
            case Version version ->
                version.version() == null
                        ? Code.call(ExtensionOption.class, "defaultVersion")
                        : Code.call(ExtensionOption.class, "version", Code.text(version.version()));
            case WithDependencies dependencies -> Code.call(ExtensionOption.class, "withDependencies");
            case IfNotExists exists -> Code.call(ExtensionOption.class, "ifNotExists");
        };
    }
}
