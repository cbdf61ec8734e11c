package dev.retort.cli.line;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a command line says. Only plain ones are understood: options spelled out and apart from each other, each where it is known and
 * as often as it may be said. Whatever else there is, a mistake, a request for help, a cluster like {@code -qv}, is for the
 * parser that knows everything (<a href="https://picocli.info">picocli</a>), which takes a tenth of a second to get ready.
 *
 * @param command its name
 * @param words that are no options, in their order
 * @param said the values of the options that were given, by their first name; one empty text for each time that a flag was
 */
public record Line(String command, List<String> words, Map<String, List<String>> said) {

    /** What makes a word one that the other parser reads in its own way: it is the name of a file of arguments, or quoted. */
    private static final String SPECIAL = "@\"'";

    public Line {
        words = List.copyOf(words);
        said = Map.copyOf(said);
    }

    /**
     * Understands the line.
     *
     * @param before the options that may stand before the name of the command, too
     * @param forms what a command takes, by its name; null where the command is not known
     * @return empty when the line is not plain
     */
    public static Optional<Line> read(List<Known> before, Function<String, @Nullable Form> forms, String... arguments) {
        Reading reading = new Reading(before);
        for (int i = 0; i < arguments.length; i++) {
            String next = i + 1 < arguments.length ? arguments[i + 1] : null;
            switch (reading.take(arguments[i], next, forms)) {
                case WORD -> {}
                case WORD_AND_VALUE -> i++;
                case NOT_PLAIN -> {
                    return Optional.empty();
                }
            }
        }
        return reading.line();
    }

    public boolean has(String name) {
        return said.containsKey(name);
    }

    /** How often the option was said. */
    public int count(String name) {
        return values(name).size();
    }

    /** Null when the option was not said. */
    public @Nullable String value(String name) {
        List<String> values = values(name);
        return values.isEmpty() ? null : values.getFirst();
    }

    public List<String> values(String name) {
        return said.getOrDefault(name, List.of());
    }

    /** Null when there are not so many. */
    public @Nullable String word(int index) {
        return index < words.size() ? words.get(index) : null;
    }

    private enum Taken {
        WORD,
        WORD_AND_VALUE,
        NOT_PLAIN
    }

    /** The line as far as it is read. */
    private static final class Reading {

        private final Map<String, Known> known = new HashMap<>();
        private final Map<String, List<String>> said = new HashMap<>();
        private final List<String> words = new ArrayList<>();
        private final Set<String> saidBefore = new HashSet<>();
        private @Nullable String command;
        private @Nullable Form form;

        Reading(List<Known> before) {
            learn(before);
        }

        private void learn(List<Known> options) {
            for (Known option : options) {
                for (String name : option.names()) {
                    known.put(name, option);
                }
            }
        }

        Taken take(String argument, @Nullable String next, Function<String, @Nullable Form> forms) {
            if (!isPlain(argument)) {
                return Taken.NOT_PLAIN;
            }
            if (argument.charAt(0) != '-' || isOffset(argument)) {
                return word(argument, forms);
            }
            int equals = argument.startsWith("--") ? argument.indexOf('=') : -1;
            Known option = known.get(equals < 0 ? argument : argument.substring(0, equals));
            if (option == null) {
                return Taken.NOT_PLAIN;
            }
            if (!option.kind().hasValue()) {
                return equals < 0 && say(option, "") ? Taken.WORD : Taken.NOT_PLAIN;
            }
            String value = equals < 0 ? next : argument.substring(equals + 1);
            if (value == null || !isValue(value) || !say(option, value)) {
                return Taken.NOT_PLAIN;
            }
            return equals < 0 ? Taken.WORD_AND_VALUE : Taken.WORD;
        }

        private Taken word(String word, Function<String, @Nullable Form> forms) {
            if (command != null) {
                words.add(word);
                return Taken.WORD;
            }
            form = forms.apply(word);
            if (form == null) {
                return Taken.NOT_PLAIN;
            }
            command = word;
            saidBefore.addAll(said.keySet());
            learn(form.options());
            return Taken.WORD;
        }

        /** What is said again behind the command starts anew there, for the other parser. */
        private boolean say(Known option, String value) {
            List<String> values = said.computeIfAbsent(option.name(), name -> new ArrayList<>());
            values.add(value);
            return values.size() == 1 || (option.kind().mayBeSaidAgain() && !saidBefore.contains(option.name()));
        }

        Optional<Line> line() {
            return command == null
                            || form == null
                            || words.size() < form.leastWords()
                            || words.size() > form.mostWords()
                    ? Optional.empty()
                    : Optional.of(new Line(command, words, said));
        }

        private static boolean isPlain(String word) {
            return !word.isEmpty() && SPECIAL.indexOf(word.charAt(0)) < 0;
        }

        private static boolean isValue(String word) {
            return isPlain(word) && (word.charAt(0) != '-' || isOffset(word));
        }

        /** {@code -1} is a place, not an option. */
        private static boolean isOffset(String word) {
            if (word.length() < 2 || word.charAt(0) != '-') {
                return false;
            }
            for (int i = 1; i < word.length(); i++) {
                if (word.charAt(i) < '0' || word.charAt(i) > '9') {
                    return false;
                }
            }
            return true;
        }
    }
}
