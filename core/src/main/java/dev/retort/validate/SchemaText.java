package dev.retort.validate;

import dev.retort.catalog.Catalog;
import dev.retort.postgres.Postgres;
import dev.retort.postgres.Statement;
import dev.retort.secret.Secrets;
import java.util.List;
import java.util.stream.Collectors;

/** A schema as text that is the same for the same schema, whatever was made first. */
final class SchemaText {

    private SchemaText() {}

    static String of(Catalog catalog) {
        List<String> statements = catalog.entries().values().stream()
                .flatMap(entry -> entry.made().stream())
                .flatMap(operation -> Postgres.render(operation, catalog.server()).stream())
                .map(statement -> switch (statement) {
                    case Statement.Sql sql -> Secrets.masked(sql.text()) + ";";
                    case Statement.CopyIn copy -> copy.text() + ";";
                    case Statement.InBatches update -> update.text() + ";";
                    case Statement.Call call -> "-- " + call.what();
                })
                .sorted()
                .toList();
        return statements.stream().collect(Collectors.joining("\n"));
    }
}
