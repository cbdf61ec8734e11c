package dev.retort.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What goes wrong on purpose, and the tests that do it; {@code -Dgolden.update=true} rewrites the page, without it this test only
 * looks. A test that is named and not there is an error.
 */
class FaultReferenceTest {

    private static final Path ROOT = Path.of(System.getProperty("retort.root"));
    private static final Path PAGE = ROOT.resolve("docs/reference/faults.md");
    private static final String NONE = "none:";

    private static final String INTRODUCTION = """
            # Faults

            <!-- Made by FaultReferenceTest from cli/src/test/resources/faults/cases.txt. To change a text, change it there. -->

            What can happen to a run, what has to come of it, and the tests that make it happen on a real server; those of the cases that no
            test makes happen yet are named with the reason. `mvn verify` runs these tests but for some that need another program and are
            left out where it is missing: `PoolerTest` needs `pgbouncer`, `BackupCommandTest` a `pg_dump` that is not older than the
            server, and `CaseHistoriesTest` and `PgDumpTest` run with `-Ppgdump` only, with `psql` and `pg_dump`.
            `mvn verify -Plong` cuts the connections of an upgrade of thirty revisions at each of its statements, in four ways.

            """;

    /**
     * @param tests as {@code Class.method}; none where nothing makes it happen
     * @param reason why not; empty where something does
     */
    private record Case(String number, String fault, String outcome, List<String> tests, String reason) {

        Case {
            tests = List.copyOf(tests);
        }

        static Case of(String line) {
            String[] cells = line.split(" \\| ", -1);
            assertThat(cells).as(line).hasSize(4);
            String shown = cells[3];
            return shown.startsWith(NONE)
                    ? new Case(
                            cells[0],
                            cells[1],
                            cells[2],
                            List.of(),
                            shown.substring(NONE.length()).strip())
                    : new Case(cells[0], cells[1], cells[2], Arrays.asList(shown.split(", ", -1)), "");
        }

        String row() {
            String shown = tests.isEmpty()
                    ? "not yet tried: " + reason
                    : tests.stream().map(test -> "`" + test + "`").collect(Collectors.joining(", "));
            return "| " + String.join(" | ", number, fault, outcome, shown) + " |\n";
        }
    }

    @Test
    void thePageNamesTestsThatAreThere() throws IOException {
        List<String> lines = Files.readAllLines(ROOT.resolve("cli/src/test/resources/faults/cases.txt"));
        Map<String, List<String>> sources = sources();
        List<String> missing = cases(lines).stream()
                .flatMap(one -> one.tests().stream())
                .filter(test -> !isThere(test, sources))
                .toList();
        assertThat(missing).as("tests that are named and not there").isEmpty();
        String page = page(lines);
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(PAGE, page);
        }
        assertThat(PAGE).hasContent(page);
    }

    private static List<Case> cases(List<String> lines) {
        return lines.stream()
                .filter(line -> !line.startsWith("#"))
                .map(Case::of)
                .toList();
    }

    private static String page(List<String> lines) {
        List<Case> cases = cases(lines);
        long tried = cases.stream().filter(one -> !one.tests().isEmpty()).count();
        StringBuilder page = new StringBuilder(INTRODUCTION)
                .append("Of %d cases %d are tried, by %d tests.\n"
                        .formatted(
                                cases.size(),
                                tried,
                                cases.stream()
                                        .flatMap(one -> one.tests().stream())
                                        .distinct()
                                        .count()));
        // The first line explains the columns.
        for (String line : lines.subList(1, lines.size())) {
            page.append(
                    line.startsWith("# ")
                            ? "\n## " + line.substring(2)
                                    + "\n\n| case | what happens | what has to come of it | shown by |\n|---|---|---|---|\n"
                            : Case.of(line).row());
        }
        return page.toString();
    }

    /** The texts of all test classes, by their simple names, which some share. */
    private static Map<String, List<String>> sources() throws IOException {
        List<Path> files = new ArrayList<>();
        for (String module : List.of("core", "cli")) {
            try (Stream<Path> found = Files.walk(ROOT.resolve(module + "/src/test/java"))) {
                found.filter(file -> file.toString().endsWith("Test.java")).forEach(files::add);
            }
        }
        return files.stream()
                .collect(Collectors.groupingBy(
                        file -> file.getFileName().toString().replace(".java", ""),
                        Collectors.mapping(FaultReferenceTest::text, Collectors.toList())));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isThere(String test, Map<String, List<String>> sources) {
        int dot = test.indexOf('.');
        String method = " void " + test.substring(dot + 1) + "(";
        return sources.getOrDefault(test.substring(0, dot), List.of()).stream().anyMatch(text -> text.contains(method));
    }
}
