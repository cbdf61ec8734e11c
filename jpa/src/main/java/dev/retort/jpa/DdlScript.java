package dev.retort.jpa;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What the program writes: a script that psql runs, whose first lines are facts.
 *
 * <pre>
 * -- retort-jpa: 1
 * -- provider: Hibernate ORM
 * -- version: 7.4.5.Final
 * -- entity: com.example.Customer
 *
 * create table customer (…);
 * </pre>
 *
 * <p>The number in the first line is the format's. There is a line for each entity, in alphabetical order; none when a persistence unit
 * was asked for, whose entities the provider finds by itself. Behind an empty line stand the provider's statements in its order, each
 * ended by a semicolon.
 *
 * @param entities names of classes
 * @param statements as the provider has written them
 */
record DdlScript(Provider provider, List<String> entities, String statements) {

    DdlScript {
        entities = List.copyOf(entities);
    }

    String text() {
        return "-- retort-jpa: 1\n-- provider: " + provider.name() + "\n-- version: " + provider.version() + "\n"
                + entities.stream().map(name -> "-- entity: " + name + "\n").collect(Collectors.joining())
                + "\n"
                + terminated();
    }

    /** Hibernate is told to end statements; EclipseLink cannot be, and writes each into a line. */
    private String terminated() {
        String end = statements.stripTrailing().endsWith(";") ? "\n" : ";\n";
        return statements
                .lines()
                .map(line -> line.isBlank() ? "\n" : line + end)
                .collect(Collectors.joining());
    }
}
