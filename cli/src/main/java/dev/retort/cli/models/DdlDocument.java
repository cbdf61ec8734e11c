package dev.retort.cli.models;

import dev.retort.cli.settings.CliException;
import dev.retort.sql.SqlSplitter;
import dev.retort.sql.SqlSyntaxException;
import java.util.ArrayList;
import java.util.List;

/**
 * What the program of the module {@code jpa} has written: facts in comments, an empty line, statements.
 *
 * @param provider with its version
 */
record DdlDocument(String provider, List<String> entities, List<ModelStatement> statements) {

    private static final String FORMAT = "-- retort-jpa: 1";
    private static final String PROVIDER = "-- provider: ";
    private static final String VERSION = "-- version: ";
    private static final String ENTITY = "-- entity: ";

    DdlDocument {
        entities = List.copyOf(entities);
        statements = List.copyOf(statements);
    }

    /** @throws CliException when it is no such document, or its statements cannot be told apart */
    static DdlDocument parse(String text) {
        if (!text.startsWith(FORMAT + "\n")) {
            throw new CliException("the entities' script does not begin with '" + FORMAT
                    + "'; delete .retort/models and run the command again");
        }
        String provider = "";
        List<String> entities = new ArrayList<>();
        for (String line : text.lines().takeWhile(line -> !line.isEmpty()).toList()) {
            if (line.startsWith(PROVIDER)) {
                provider = line.substring(PROVIDER.length());
            } else if (line.startsWith(VERSION)) {
                provider = provider + " " + line.substring(VERSION.length());
            } else if (line.startsWith(ENTITY)) {
                entities.add(line.substring(ENTITY.length()));
            }
        }
        return new DdlDocument(provider, entities, statements(text, provider));
    }

    private static List<ModelStatement> statements(String text, String provider) {
        try {
            return SqlSplitter.split(text).stream()
                    .map(statement -> new ModelStatement(statement.text(), provider))
                    .toList();
        } catch (SqlSyntaxException e) {
            throw new CliException(
                    "what " + provider + " writes for the entities is no SQL: " + e.getMessage()
                            + ". Look at columnDefinition, @Check and the like, whose texts it takes as they are",
                    e);
        }
    }
}
