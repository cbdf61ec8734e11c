package dev.retort.cli.models;

import java.util.List;

/**
 * What makes the wished schema in an empty database.
 *
 * @param statements in the order in which they run
 * @param provider with its version, {@code Hibernate ORM 7.4.5.Final}; empty when only SQL describes the schema
 * @param entities the names of their classes; empty for a persistence unit, whose provider finds them by itself
 * @param notes what was made otherwise than the provider has written it, a sentence each
 */
public record ModelScript(List<ModelStatement> statements, String provider, List<String> entities, List<String> notes) {

    public ModelScript {
        statements = List.copyOf(statements);
        entities = List.copyOf(entities);
        notes = List.copyOf(notes);
    }
}
