package dev.retort.migration;

import dev.retort.revision.RevisionId;
import dev.retort.revision.RevisionName;
import dev.retort.revision.RevisionNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * What a file says about itself.
 *
 * @param line where it says which revision it is, 1-based
 */
record Header(
        RevisionId id,
        List<RevisionId> down,
        List<RevisionName> dependsOn,
        List<RevisionName> labels,
        String message,
        int line) {

    Header {
        down = List.copyOf(down);
        dependsOn = List.copyOf(dependsOn);
        labels = List.copyOf(labels);
    }

    /** Where in a file something is said, as messages show it. */
    record Place(String file, int line) {

        ScriptException wrong(String message) {
            return ScriptException.at(file, line, message);
        }
    }

    /** @param file as messages show it */
    RevisionNode node(String file) {
        return new RevisionNode(id, down, dependsOn, labels, message, file + ":" + line);
    }

    /** @throws ScriptException when the text is no id */
    static RevisionId id(String text, Place place) {
        return read(text, RevisionId::of, place);
    }

    /**
     * @param key as the file writes it
     * @throws ScriptException when one of the texts is no id, or two are the same
     */
    static List<RevisionId> ids(String key, List<String> texts, Place place) {
        return distinct(key, texts, RevisionId::of, place);
    }

    /**
     * @param key as the file writes it
     * @throws ScriptException when one of the texts is neither id nor label, or two are the same
     */
    static List<RevisionName> names(String key, List<String> texts, Place place) {
        return distinct(key, texts, RevisionName::of, place);
    }

    private static <T> List<T> distinct(String key, List<String> texts, Function<String, T> reader, Place place) {
        List<T> values = new ArrayList<>();
        for (String text : texts) {
            T value = read(text, reader, place);
            if (values.contains(value)) {
                throw place.wrong("'" + key + "' names " + value + " twice");
            }
            values.add(value);
        }
        return values;
    }

    private static <T> T read(String text, Function<String, T> reader, Place place) {
        try {
            return reader.apply(text);
        } catch (IllegalArgumentException e) {
            throw place.wrong(String.valueOf(e.getMessage()));
        }
    }
}
