package dev.retort.data;

import static java.util.stream.Collectors.joining;

import dev.retort.sql.NamedParameter;
import dev.retort.sql.SourcePosition;
import dev.retort.sql.SqlStatement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The values of the parameters of one text, by their names. */
public record NamedValues(Map<String, Parameter> byName) {

    public NamedValues {
        byName = Map.copyOf(byName);
    }

    /** @throws IllegalArgumentException when two have one name */
    public static NamedValues of(Parameter... parameters) {
        Map<String, Parameter> byName = new LinkedHashMap<>();
        for (Parameter parameter : parameters) {
            if (byName.put(parameter.name(), parameter) != null) {
                throw new IllegalArgumentException("the parameter " + colon(parameter.name()) + " is given twice");
            }
        }
        return new NamedValues(byName);
    }

    /**
     * @param statements of the text; rows of COPY are no SQL, so none of them holds a parameter
     * @throws IllegalArgumentException when the text and the parameters do not fit each other; tells all that do not
     */
    public void requireFor(String text, List<SqlStatement> statements) {
        if (byName.isEmpty()) {
            return;
        }
        Set<String> used = new HashSet<>();
        List<String> missing = new ArrayList<>();
        for (SqlStatement statement : statements) {
            for (NamedParameter place : NamedParameter.in(statement.text())) {
                used.add(place.name());
                if (!byName.containsKey(place.name())) {
                    missing.add(
                            colon(place.name()) + " at " + SourcePosition.of(text, statement.offset() + place.start()));
                }
            }
        }
        List<String> wrong = new ArrayList<>();
        if (!missing.isEmpty()) {
            wrong.add("no value for " + String.join(" and ", missing) + "; give each with param(\"name\", value)");
        }
        String unused = byName.keySet().stream()
                .filter(name -> !used.contains(name))
                .sorted()
                .map(NamedValues::colon)
                .collect(joining(" and "));
        if (!unused.isEmpty()) {
            wrong.add("nowhere in the SQL stands " + unused + ", for which there is a value");
        }
        if (!wrong.isEmpty()) {
            throw new IllegalArgumentException(String.join("; ", wrong));
        }
    }

    /** Those that stand in one statement of the text, in its order, each once. */
    public List<Parameter> in(SqlStatement statement) {
        return byName.isEmpty()
                ? List.of()
                : NamedParameter.in(statement.text()).stream()
                        .flatMap(place -> Stream.ofNullable(byName.get(place.name())))
                        .distinct()
                        .toList();
    }

    private static String colon(String name) {
        return ":" + name;
    }
}
