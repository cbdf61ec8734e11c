package dev.retort.cases;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.effect.Effect;
import dev.retort.effect.Rewrite;
import dev.retort.fixture.Recording;
import dev.retort.op.IrreversibleException;
import dev.retort.operation.DataOperation.Run;
import dev.retort.operation.Inverse;
import dev.retort.operation.Operation;
import dev.retort.plan.StatementEffect;
import dev.retort.source.JavaSource;
import dev.retort.sql.PostgresVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code -Dgolden.update=true} rewrites the pages; without it this test only looks. */
class OperationReferenceTest {

    private static final Path REFERENCE = Path.of(System.getProperty("retort.root"), "docs/reference");
    private static final String INDEX = "operations.md";
    private static final String FOLDER = "operations";

    private static final int LONGEST = 40;

    private static final String ORIGIN =
            "<!-- Made from the program by OperationReferenceTest, which also compares. To change a text, change it there. -->";

    private static final String INTRODUCTION = """
            # Operations

            ORIGIN

            What a Java migration can call on `op`. Each call records one operation; nothing runs until Retort has recorded the whole
            way. Of each operation stand here its forms: the Java, the SQL that `retort upgrade --sql` prints, and behind `-- downgrade`
            what `op.reverse(this::upgrade)` runs, which is also what a migration without a method `downgrade` does. Where that is not
            known, the page says what is missing: a form that says what was before has an inverse. An inverse brings back structure,
            not rows. `Locks` is what the newest PostgreSQL locks on the way up, and what it rewrites and reads whole; the words are those
            of `retort plan`.

            Names are taken exactly as they are written and quoted where PostgreSQL needs it. `op.schema("app")` is the same `op` with
            every object in that schema; without it names are looked for along `search_path`, see [settings](settings.md#envname). What
            the words between the parentheses are: [elements](elements.md).

            Refused where it is recorded, with the file and the line: an empty name, one of more than 63 bytes or with a NUL character, a
            definition that contradicts itself, and an object that the same migration dropped before. Refused when the run is planned,
            before anything runs: what the server's version does not know.

            `op.run("backfill slugs", connection -> …)` records code that talks to the database itself. It stands in the plan by its name, has
            no SQL and no inverse, and `--sql` refuses it.
            """;

    @Test
    void thePagesSayWhatTheProgramDoes() throws IOException {
        Map<String, String> pages = pages();
        if (Boolean.getBoolean("golden.update")) {
            write(pages);
        }
        assertThat(read())
                .as("rewrite them: mvn test -pl core -am -Dtest=OperationReferenceTest -Dgolden.update=true"
                        + " -Dsurefire.failIfNoSpecifiedTests=false")
                .isEqualTo(pages);
    }

    private static void write(Map<String, String> pages) throws IOException {
        for (String old : read().keySet()) {
            Files.delete(REFERENCE.resolve(old));
        }
        Files.createDirectories(REFERENCE.resolve(FOLDER));
        for (Map.Entry<String, String> page : pages.entrySet()) {
            Files.writeString(REFERENCE.resolve(page.getKey()), page.getValue());
        }
    }

    private static Map<String, String> read() throws IOException {
        Map<String, String> pages = new TreeMap<>();
        try (Stream<Path> files = Files.walk(REFERENCE, 2)) {
            for (Path file : files.toList()) {
                String name = REFERENCE.relativize(file).toString();
                if (name.equals(INDEX) || name.startsWith(FOLDER + "/")) {
                    pages.put(name, Files.readString(file));
                }
            }
        }
        return pages;
    }

    /** By their place in {@link #REFERENCE}. */
    private static Map<String, String> pages() {
        Map<Class<?>, List<OperationCase>> cases = OperationCases.all().stream()
                .filter(one -> !one.name().contains("hostile") && !one.kind().equals(Run.class))
                .collect(groupingBy(OperationCase::kind, LinkedHashMap::new, toList()));
        Map<String, String> pages = new TreeMap<>();
        StringBuilder index = new StringBuilder(INTRODUCTION.replace("ORIGIN", ORIGIN));
        index.append("\n| of | operations |\n|---|---|\n");
        for (Class<?> family : Operation.class.getPermittedSubclasses()) {
            index.append("| [%s](%s) | ".formatted(title(family), file(family)))
                    .append(kinds(family)
                            .map(kind -> "[%s](%s#%s)".formatted(words(kind), file(family), dashed(kind)))
                            .collect(joining(", ")))
                    .append(" |\n");
            pages.put(file(family), page(family, cases));
        }
        pages.put(INDEX, index.toString());
        return pages;
    }

    private static String page(Class<?> family, Map<Class<?>, List<OperationCase>> cases) {
        StringBuilder page =
                new StringBuilder("# Operations: %s\n\n%s\n\n[All operations](../%s), and how to read this page.\n"
                        .formatted(title(family).toLowerCase(Locale.ROOT), ORIGIN, INDEX));
        kinds(family).forEach(kind -> {
            page.append("\n## ").append(words(kind)).append('\n');
            cases.getOrDefault(kind, List.of()).forEach(one -> page.append(entry(one)));
        });
        return page.toString();
    }

    private static Stream<Class<?>> kinds(Class<?> family) {
        return Stream.of(family.getPermittedSubclasses()).filter(kind -> !kind.equals(Run.class));
    }

    private static String title(Class<?> family) {
        String words = words(family).replaceAll(" operation$", "");
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private static String file(Class<?> family) {
        return FOLDER + "/" + dashed(family).replaceAll("-operation$", "") + ".md";
    }

    private static String dashed(Class<?> kind) {
        return words(kind).replace(' ', '-');
    }

    private static String words(Class<?> kind) {
        return kind.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    }

    private static String entry(OperationCase one) {
        Recording recording = one.recording();
        return "\n*%s%s*\n\n```java\n%s\n```\n```sql\n%s\n```\n%s\n"
                .formatted(
                        one.name().replace('-', ' '),
                        one.since() > 13 ? ", from PostgreSQL " + one.since() + " on" : "",
                        shortened(JavaSource.of(recording.operations(), 0).statements().stream()
                                .flatMap(String::lines)
                                .toList()),
                        shortened(sql(recording).lines().toList()),
                        effect(recording));
    }

    /** Hundreds of rows say no more than a few. */
    private static String shortened(List<String> lines) {
        return lines.size() <= LONGEST
                ? String.join("\n", lines)
                : Stream.of(lines.subList(0, 8), List.of("…"), lines.subList(lines.size() - 4, lines.size()))
                        .flatMap(List::stream)
                        .collect(joining("\n"));
    }

    /** Of the way up, in one line. */
    private static String effect(Recording recording) {
        List<Effect> effects = recording.statements(PostgresVersion.NEWEST).stream()
                .map(statement -> StatementEffect.of(statement, PostgresVersion.NEWEST, recording.operations()))
                .toList();
        String line = Stream.of(
                        part("Locks", effects, effect -> effect.locks().stream()),
                        part(
                                "Rewrites",
                                effects,
                                effect -> Stream.of(effect.rewrite()).filter(OperationReferenceTest::mayHappen)),
                        part("Reads", effects, effect -> effect.scans().stream()),
                        part("Not known", effects, effect -> effect.unknown().stream()))
                .flatMap(Optional::stream)
                .collect(joining(". "));
        return line.isEmpty() ? "Locks: nothing" : line;
    }

    private static Optional<String> part(String title, List<Effect> effects, Function<Effect, Stream<?>> part) {
        String text =
                effects.stream().flatMap(part).map(Object::toString).distinct().collect(joining("; "));
        return text.isEmpty() ? Optional.empty() : Optional.of(title + ": " + text);
    }

    private static boolean mayHappen(Rewrite rewrite) {
        return rewrite.verdict() != Rewrite.Verdict.NO;
    }

    private static String sql(Recording recording) {
        String up = recording.sql().replace(";\n\n", ";\n");
        try {
            Recording down = recording.reversed();
            return down.operations().isEmpty()
                    ? up
                    : up + "-- downgrade\n" + down.sql().replace(";\n\n", ";\n");
        } catch (IrreversibleException e) {
            return up + "-- no downgrade: " + reason(recording) + "\n";
        }
    }

    private static String reason(Recording recording) {
        return recording.operations().stream()
                .map(Operation::inverse)
                .filter(Inverse.Unknown.class::isInstance)
                .map(Inverse.Unknown.class::cast)
                .map(Inverse.Unknown::reason)
                .findFirst()
                .orElseThrow();
    }
}
