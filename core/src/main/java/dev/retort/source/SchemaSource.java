package dev.retort.source;

import dev.retort.access.Grantee.Role;
import dev.retort.definition.ExtensionOption;
import dev.retort.definition.ExtensionOption.IfNotExists;
import dev.retort.definition.ExtensionOption.InSchema;
import dev.retort.definition.ExtensionOption.Version;
import dev.retort.definition.ExtensionOption.WithDependencies;
import dev.retort.operation.SchemaOperation;
import dev.retort.operation.SchemaOperation.CreateExtension;
import dev.retort.operation.SchemaOperation.CreateSchema;
import dev.retort.operation.SchemaOperation.DropExtension;
import dev.retort.operation.SchemaOperation.DropSchema;
import dev.retort.operation.SchemaOperation.UpdateExtension;
import dev.retort.schema.Dropping;
import dev.retort.source.code.Code;
import dev.retort.source.code.DropSource;
import dev.retort.source.code.RoleSource;
import dev.retort.source.code.SchemaScope;
import dev.retort.sql.Identifier;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Schemas and extensions. */
final class SchemaSource {

    private SchemaSource() {}

    static Code of(SchemaOperation operation) {
        return switch (operation) {
            case CreateSchema create ->
                switch (create.creation()) {
                    case MUST_BE_NEW -> on(create.name(), "createSchema", owner(create.owner()));
                    case IF_NOT_EXISTS -> on(create.name(), "createSchemaIfNotExists", owner(create.owner()));
                };
            case DropSchema drop -> on(drop.name(), "dropSchema", orHow(owner(drop.was()), drop.how()));
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
                        orHow(drop.was() == null ? List.of() : options(drop.was()), drop.how()));
        };
    }

    private static Code on(Identifier name, String method, List<Code> arguments) {
        return Code.op().then(method, Code.arguments(List.of(SchemaScope.name(name)), arguments));
    }

    private static List<Code> owner(@Nullable Role role) {
        return role == null ? List.of() : List.of(RoleSource.value(role));
    }

    private static List<Code> orHow(List<Code> state, Dropping how) {
        return how.equals(Dropping.PLAIN) ? state : DropSource.of(how);
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
