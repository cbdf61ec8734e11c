package dev.retort.postgres;

import static dev.retort.sql.SqlText.sql;

import dev.retort.definition.PublicationPart;
import dev.retort.definition.PublicationPart.AllTables;
import dev.retort.definition.PublicationPart.Content;
import dev.retort.definition.PublicationPart.GeneratedColumns;
import dev.retort.definition.PublicationPart.Identity;
import dev.retort.definition.PublicationPart.OneTable;
import dev.retort.definition.PublicationPart.Publish;
import dev.retort.definition.PublicationPart.TablesIn;
import dev.retort.operation.PublicationOperation;
import dev.retort.operation.PublicationOperation.AddToPublication;
import dev.retort.operation.PublicationOperation.AlterPublication;
import dev.retort.operation.PublicationOperation.CreatePublication;
import dev.retort.operation.PublicationOperation.DropFromPublication;
import dev.retort.operation.PublicationOperation.DropPublication;
import dev.retort.postgres.clause.DropSql;
import dev.retort.postgres.clause.NeedsNewerServerException;
import dev.retort.sql.Identifier;
import dev.retort.sql.PostgresVersion;
import dev.retort.sql.SqlText;
import java.util.ArrayList;
import java.util.List;

/** Publications. */
final class PublicationSql {

    private PublicationSql() {}

    static List<SqlText> of(PublicationOperation operation, PostgresVersion server) {
        return switch (operation) {
            case CreatePublication create -> List.of(create(create, server));
            case AddToPublication add ->
                List.of(sql("ALTER PUBLICATION {} ADD {}", add.name(), contents(add.contents(), server)));
            case DropFromPublication drop ->
                List.of(sql("ALTER PUBLICATION {} DROP {}", drop.name(), contents(bare(drop.contents()), server)));
            case AlterPublication alter -> alter(alter, server);
            case DropPublication drop -> List.of(DropSql.of(sql("DROP PUBLICATION"), drop.how(), drop.name()));
        };
    }

    private static SqlText create(CreatePublication create, PostgresVersion server) {
        SqlText text = sql("CREATE PUBLICATION {}", create.name());
        List<Content> contents = contents(create.parts());
        if (!contents.isEmpty()) {
            text = text.and(" FOR {}", contents(contents, server));
        }
        SqlText options = options(create.parts(), server);
        return options.sql().isEmpty() ? text : text.and(" WITH ({})", options);
    }

    /** What is published and how are set by a statement each (manual, ALTER PUBLICATION). */
    private static List<SqlText> alter(AlterPublication alter, PostgresVersion server) {
        List<SqlText> statements = new ArrayList<>();
        Identifier name = alter.name();
        List<Content> contents = contents(alter.parts());
        if (!contents.isEmpty()) {
            statements.add(sql("ALTER PUBLICATION {} SET {}", name, contents(contents, server)));
        }
        SqlText options = options(alter.parts(), server);
        if (!options.sql().isEmpty()) {
            statements.add(sql("ALTER PUBLICATION {} SET ({})", name, options));
        }
        return statements;
    }

    private static List<Content> contents(List<PublicationPart> parts) {
        return parts.stream()
                .filter(Content.class::isInstance)
                .map(Content.class::cast)
                .toList();
    }

    /** A table is dropped without its columns and condition. */
    private static List<Content> bare(List<Content> contents) {
        return contents.stream()
                .<Content>map(
                        content -> content instanceof OneTable one ? PublicationPart.forTable(one.table()) : content)
                .toList();
    }

    /** Each kind has its word once, before the first of its names: PostgreSQL 13 and 14 do not take it again. */
    private static SqlText contents(List<Content> contents, PostgresVersion server) {
        List<SqlText> tables = new ArrayList<>();
        List<SqlText> schemas = new ArrayList<>();
        for (Content content : contents) {
            switch (content) {
                case AllTables all -> {
                    return sql("ALL TABLES");
                }
                case OneTable one -> tables.add(table(one, server));
                case TablesIn in -> {
                    NeedsNewerServerException.unless(server, 15, "FOR TABLES IN SCHEMA");
                    schemas.add(sql("{}", in.schema()));
                }
            }
        }
        List<SqlText> lists = new ArrayList<>();
        if (!tables.isEmpty()) {
            lists.add(sql("TABLE {}", SqlText.join(", ", tables)));
        }
        if (!schemas.isEmpty()) {
            lists.add(sql("TABLES IN SCHEMA {}", SqlText.join(", ", schemas)));
        }
        return SqlText.join(", ", lists);
    }

    private static SqlText table(OneTable one, PostgresVersion server) {
        SqlText text = sql("{}", one.table());
        if (!one.columns().isEmpty()) {
            NeedsNewerServerException.unless(server, 15, "the column list of a publication");
            text = text.and(" ({})", SqlText.join(", ", one.columns()));
        }
        if (one.where() != null) {
            NeedsNewerServerException.unless(server, 15, "the row filter of a publication");
            text = text.and(" WHERE ({})", one.where());
        }
        return text;
    }

    private static SqlText options(List<PublicationPart> parts, PostgresVersion server) {
        List<SqlText> options = new ArrayList<>();
        for (PublicationPart part : parts) {
            switch (part) {
                case Content content -> {}
                case Publish publish -> options.add(sql("publish = '{}'", events(publish)));
                case Identity identity ->
                    options.add(
                            switch (identity) {
                                case PARTITION_ROOT -> sql("publish_via_partition_root = true");
                                case PARTITION -> sql("publish_via_partition_root = false");
                            });
                case GeneratedColumns columns -> {
                    NeedsNewerServerException.unless(server, 18, "publish_generated_columns");
                    options.add(
                            switch (columns) {
                                case STORED -> sql("publish_generated_columns = stored");
                                case NONE -> sql("publish_generated_columns = none");
                            });
                }
            }
        }
        return SqlText.join(", ", options);
    }

    private static SqlText events(Publish publish) {
        return SqlText.join(
                ", ",
                publish.events().stream()
                        .map(event -> switch (event) {
                            case INSERT -> sql("insert");
                            case UPDATE -> sql("update");
                            case DELETE -> sql("delete");
                            case TRUNCATE -> sql("truncate");
                        })
                        .toList());
    }
}
