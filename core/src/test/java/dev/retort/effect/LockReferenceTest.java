package dev.retort.effect;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.fixture.TestDatabase;
import dev.retort.sql.Identifier;
import dev.retort.sql.PostgresVersion;
import dev.retort.sql.QualifiedName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** {@code -Dgolden.update=true} rewrites the page; without it this test only looks. */
class LockReferenceTest {

    private static final Path PAGE = Path.of(System.getProperty("retort.root"), "docs/reference/locks.md");

    private static final String INTRODUCTION = """
            # Locks

            <!-- Made from the program by LockReferenceTest, which also compares. To change a fact, change it there. -->

            What Retort knows of a statement before it runs: what it locks until its transaction ends, whether it rewrites the
            table, what else it reads in full under its locks, and whether it may run in a transaction. The answer needs the text
            and the server's version, and nothing from the database. Where it depends on the database, the page says on what.

            Every row has been compared with what PostgreSQL 13, 14, 15, 16, 17 and 18 do, by `EffectAgainstTheServerTest`, on the
            tables of [tables.sql](../../core/src/test/resources/effect/tables.sql); of a statement that refuses a transaction, the
            lock that it waits for first. The children of a table are its partitions and the tables that inherit from it. A query
            locks them as it locks the table, and behind a view what the view reads. Locks on indexes and sequences are listed where
            the statement names them, or where they are stronger than the table's.

            What triggers, rules and event triggers add is not known, and neither is what a function does that is not PostgreSQL's
            own.
            """;

    private static final Pattern COLUMN = Pattern.compile("^alter table (\\w+) alter (?:column )?(\\w+)");

    private static final List<PostgresVersion> VERSIONS = IntStream.rangeClosed(
                    PostgresVersion.OLDEST.major(), PostgresVersion.NEWEST.major())
            .mapToObj(PostgresVersion::new)
            .toList();

    /** Where the rewrite depends on the type that a column has, the page says that, too. */
    private static final String TYPES = "Changing types";

    private static final Relations RELATIONS =
            new Relations(TestDatabase.create().execute(CorpusStatement.tables()));

    @Test
    void thePageSaysWhatTheProgramSays() throws IOException {
        String page = page();
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(PAGE, page);
        }
        assertThat(PAGE)
                .as("rewrite it: mvn test -pl core -am -Dtest=LockReferenceTest -Dgolden.update=true"
                        + " -Dsurefire.failIfNoSpecifiedTests=false")
                .hasContent(page);
    }

    private static String page() {
        List<String> parts = new ArrayList<>();
        parts.add(INTRODUCTION);
        parts.add("## What the modes block\n\n| mode | what it does |\n|---|---|\n"
                + Arrays.stream(LockMode.values())
                        .map(mode -> "| " + mode + " | " + mode.blocks() + " |\n")
                        .collect(joining()));
        Map<String, List<CorpusStatement>> families = CorpusStatement.all().stream()
                .collect(groupingBy(CorpusStatement::family, LinkedHashMap::new, toList()));
        families.forEach((family, statements) -> parts.add(section(family, statements)));
        return String.join("\n", parts);
    }

    private static String section(String family, List<CorpusStatement> statements) {
        if (family.equals(TYPES)) {
            return section("Changing a type", statements.subList(0, 1)) + "\n" + typesSection(statements);
        }
        return "## " + family + "\n\n| statement | locks | rewrites | reads in full | in a transaction | versions |\n"
                + "|---|---|---|---|---|---|\n"
                + statements.stream()
                        .flatMap(statement -> rows(statement).stream())
                        .collect(joining());
    }

    private static String typesSection(List<CorpusStatement> statements) {
        return "When it is known what type the column has now:\n\n| type now | statement | rewrites |\n|---|---|---|\n"
                + statements.stream().map(LockReferenceTest::typeRow).collect(joining());
    }

    private static String typeRow(CorpusStatement statement) {
        Matcher column = COLUMN.matcher(statement.sql());
        assertThat(column.find()).as(statement.sql()).isTrue();
        String type = RELATIONS.typeOf(QualifiedName.of(column.group(1)), Identifier.of(column.group(2)));
        Rewrite rewrite = Effect.of(statement.sql(), PostgresVersion.NEWEST, RELATIONS::typeOf)
                .rewrite();
        return "| `" + type + "` | `" + statement.sql() + "` | " + rewrite + " |\n";
    }

    /** One for each span of versions that do the same. */
    private static List<String> rows(CorpusStatement statement) {
        Map<Effect, List<Integer>> versions = VERSIONS.stream()
                .filter(version -> version.isAtLeast(statement.since()))
                .collect(groupingBy(
                        version -> Effect.of(statement.sql(), version),
                        LinkedHashMap::new,
                        mapping(PostgresVersion::major, toList())));
        return versions.entrySet().stream()
                .map(entry -> "| `" + statement.sql() + "` | " + cells(entry.getKey()) + " | " + span(entry.getValue())
                        + " |\n")
                .toList();
    }

    private static String cells(Effect effect) {
        String unknown = effect.unknown().stream()
                .map(what -> "*not known: " + what + "*")
                .collect(joining("; "));
        String locks = locks(effect.locks());
        return String.join(
                " | ",
                dash(locks.isEmpty() || unknown.isEmpty() ? locks + unknown : locks + "; " + unknown),
                effect.rewrite().toString(),
                dash(effect.scans().stream().map(Scan::toString).collect(joining("; "))),
                effect.transaction() == TransactionUse.OUTSIDE ? "**no**" : "yes");
    }

    /** Those of one mode together. */
    private static String locks(List<TableLock> locks) {
        Map<LockMode, List<TableLock>> byMode =
                locks.stream().collect(groupingBy(TableLock::mode, LinkedHashMap::new, toList()));
        return byMode.entrySet().stream()
                .map(entry -> entry.getKey() + " on "
                        + entry.getValue().stream().map(LockReferenceTest::what).collect(joining(", on ")))
                .collect(joining("; "));
    }

    private static String what(TableLock lock) {
        return switch (lock.reach()) {
            case WITH_CHILDREN -> lock.what() + " and its children";
            case WITH_PARTITIONS -> lock.what() + " and its partitions";
            case ITSELF,
                    QUERIED,
                    PARTITIONS,
                    ITS_TABLE,
                    ITS_INDEXES,
                    REFERENCED,
                    REFERENCED_IF_FOREIGN_KEY,
                    REFERENCING,
                    REFERENCING_IF_KEY,
                    REFERENCING_AT_ANY_DEPTH,
                    DEFAULT_PARTITION,
                    PARTITIONED_TABLE,
                    USERS_OF_TYPE,
                    READ_BY_VIEW,
                    READ_BY_QUERY,
                    DEPENDENTS,
                    DEPENDENTS_OF_COLUMN -> lock.what();
        };
    }

    private static String dash(String cell) {
        return cell.isEmpty() ? "—" : cell;
    }

    private static String span(List<Integer> majors) {
        int first = majors.getFirst();
        int last = majors.getLast();
        assertThat(majors).as("versions without a gap").hasSize(last - first + 1);
        boolean toNewest = last == PostgresVersion.NEWEST.major();
        if (toNewest) {
            return first == PostgresVersion.OLDEST.major() ? "all" : first + "+";
        }
        return first == last ? "" + first : first + "–" + last;
    }
}
