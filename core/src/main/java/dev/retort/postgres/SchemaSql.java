package dev.retort.postgres;

import static dev.retort.sql.SqlText.sql;

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
import dev.retort.postgres.clause.DropSql;
import dev.retort.postgres.clause.RoleSql;
import dev.retort.sql.Literal;
import dev.retort.sql.PostgresVersion;
import dev.retort.sql.SqlText;

/** Schemas and extensions. */
final class SchemaSql {

    private SchemaSql() {}

    static SqlText of(SchemaOperation operation, PostgresVersion server) {
        return switch (operation) {
            case CreateSchema create -> create(create, server);
            case DropSchema drop -> DropSql.of(sql("DROP SCHEMA"), drop.how(), drop.name());
            case CreateExtension create -> create(create);
            case UpdateExtension update ->
                update.version() == null
                        ? sql("ALTER EXTENSION {} UPDATE", update.name())
                        : sql("ALTER EXTENSION {} UPDATE TO {}", update.name(), Literal.text(update.version()));
            case DropExtension drop -> DropSql.of(sql("DROP EXTENSION"), drop.how(), drop.name());
        };
    }

    private static SqlText create(CreateSchema create, PostgresVersion server) {
        SqlText text = switch (create.creation()) {
            case MUST_BE_NEW -> sql("CREATE SCHEMA {}", create.name());
            case IF_NOT_EXISTS -> sql("CREATE SCHEMA IF NOT EXISTS {}", create.name());
        };
        return create.owner() == null ? text : text.and(" AUTHORIZATION {}", RoleSql.of(create.owner(), server));
    }

    /** The options may come in any order (manual, CREATE EXTENSION, by its grammar). */
    private static SqlText create(CreateExtension create) {
        boolean keeps = create.options().stream().anyMatch(IfNotExists.class::isInstance);
        SqlText text = keeps
                ? sql("CREATE EXTENSION IF NOT EXISTS {}", create.name())
                : sql("CREATE EXTENSION {}", create.name());
        for (ExtensionOption option : create.options()) {
            text = switch (option) {
                case InSchema schema -> text.and(" SCHEMA {}", schema.name());
                case Version version ->
                    version.version() == null ? text : text.and(" VERSION {}", Literal.text(version.version()));
                case WithDependencies dependencies -> text.and(" CASCADE");
                case IfNotExists exists -> text;
            };
        }
        return text;
    }
}
