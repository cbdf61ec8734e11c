package dev.retort.cases;

import static java.util.stream.Collectors.toSet;

import dev.retort.operation.Operation;
import dev.retort.sql.Identifier;
import dev.retort.sql.SqlExpression;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Gives every name of a case another one, in its operations and in the SQL that prepares for them. */
record Renaming(Map<Identifier, Identifier> names) {

    private static final Pattern WORD = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_$]*");

    private static final Pattern TOKEN = Pattern.compile(
            "\"(?:[^\"]|\"\")*\"|'(?:[^']|'')*'|--[^\\n]*|(\\$\\w*\\$).*?\\1|[\\p{L}_][\\p{L}\\p{N}_$]*",
            Pattern.DOTALL);

    /**
     * @param fixed names that mean something to the server, so that they cannot be others
     * @param other the name for the first, second, … of them
     */
    static Renaming of(List<Operation> operations, String setup, Set<String> fixed, IntFunction<String> other) {
        Set<Identifier> found = new LinkedHashSet<>();
        Set<String> inTexts = new HashSet<>(wordsInTexts(setup));
        operations.forEach(operation -> collect(operation, found, inTexts));
        Map<Identifier, Identifier> names = new LinkedHashMap<>();
        for (Identifier name : found) {
            if (!fixed.contains(name.value()) && !inTexts.contains(name.value())) {
                names.put(name, Identifier.of(other.apply(names.size())));
            }
        }
        return new Renaming(names);
    }

    Operation apply(Operation operation) {
        return (Operation) Objects.requireNonNull(map(operation));
    }

    String apply(String sql) {
        return TOKEN.matcher(sql).replaceAll(found -> Matcher.quoteReplacement(word(found.group())));
    }

    private String word(String token) {
        Identifier name;
        if (token.startsWith("\"")) {
            name = Identifier.of(token.substring(1, token.length() - 1).replace("\"\"", "\""));
        } else if (Character.isLetter(token.charAt(0)) || token.charAt(0) == '_') {
            name = Identifier.of(token.toLowerCase(Locale.ROOT));
        } else {
            return token;
        }
        Identifier other = names.get(name);
        return other == null ? token : '"' + other.value().replace("\"", "\"\"") + '"';
    }

    /** What a text mentions, the body of a function above all, has to keep its name. */
    private static Set<String> wordsInTexts(String sql) {
        Set<String> words = new HashSet<>();
        TOKEN.matcher(sql)
                .results()
                .map(MatchResult::group)
                .filter(token -> token.startsWith("'") || token.startsWith("$"))
                .forEach(token -> words.addAll(wordsOf(token)));
        return words;
    }

    private static Set<String> wordsOf(String text) {
        return WORD.matcher(text)
                .results()
                .map(found -> found.group().toLowerCase(Locale.ROOT))
                .collect(toSet());
    }

    private static void collect(@Nullable Object value, Set<Identifier> found, Set<String> inTexts) {
        switch (value) {
            case null -> {}
            case Identifier name -> found.add(name);
            case String text -> inTexts.addAll(wordsOf(text));
            case SqlExpression expression -> inTexts.addAll(wordsInTexts(expression.sql()));
            case List<?> list -> list.forEach(element -> collect(element, found, inTexts));
            case Optional<?> optional -> optional.ifPresent(element -> collect(element, found, inTexts));
            case Record composed -> components(composed).forEach(component -> collect(component, found, inTexts));
            default -> {}
        }
    }

    private static Stream<@Nullable Object> components(Record composed) {
        List<@Nullable Object> values = new ArrayList<>();
        try {
            for (RecordComponent component : composed.getClass().getRecordComponents()) {
                component.getAccessor().setAccessible(true);
                values.add(component.getAccessor().invoke(composed));
            }
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(composed.toString(), e);
        }
        return values.stream();
    }

    private @Nullable Object map(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Identifier name -> names.getOrDefault(name, name);
            case SqlExpression expression -> new SqlExpression(apply(expression.sql()));
            case List<?> list -> list.stream().map(this::map).toList();
            case Optional<?> optional -> optional.map(this::map);
            case Record composed -> rebuilt(composed);
            default -> value;
        };
    }

    private Object rebuilt(Record composed) {
        RecordComponent[] components = composed.getClass().getRecordComponents();
        try {
            var constructor = composed.getClass()
                    .getDeclaredConstructor(
                            Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(components(composed).map(this::map).toArray());
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(composed.toString(), e);
        }
    }
}
