package dev.retort.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.retort.catalog.Catalog;
import dev.retort.catalog.Key;
import dev.retort.catalog.reader.CatalogReader;
import dev.retort.fixture.PgDump;
import dev.retort.fixture.TestDatabase;
import dev.retort.operation.TableOperation.DropTable;
import dev.retort.postgres.Postgres;
import dev.retort.postgres.Statement;
import dev.retort.schema.ObjectName.TableName;
import dev.retort.sql.Identifier;
import dev.retort.sql.QualifiedName;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Pairs of schemas: in an old one the difference is run, and then nothing is different from a new one, neither by the reader nor by
 * those who know nothing of it; and tables that stay have their rows. Both ways.
 */
class PairsTest {

    private static final Pattern SINCE = Pattern.compile("(?m)^-- since: (\\d+)$");

    /** Where every name counts, as on the way back to what was there. */
    private static final Pattern EXACTLY = Pattern.compile("(?m)^-- exactly$");

    /** Which names PostgreSQL finds free for copies of foreign keys depends on the others that are there then. */
    private static final Pattern COPIES = Pattern.compile("_fkey\\d+\\b");

    /** Behind these a transaction has to end before they can be used (manual, ALTER TYPE). */
    private static final Pattern NEW_LABELS = Pattern.compile("(?<=ADD VALUE .{1,99};\n)(?!ALTER TYPE .* ADD VALUE)");

    private final TestDatabase first = TestDatabase.create();
    private final TestDatabase second = TestDatabase.create();

    @AfterEach
    void drop() {
        first.drop();
        second.drop();
    }

    /** A file each: {@code -- old}, statements, {@code -- new}, statements; what stands above is on both sides. */
    static List<Path> pairs() throws IOException, URISyntaxException {
        Path root = Path.of(
                Objects.requireNonNull(PairsTest.class.getResource("/diff")).toURI());
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".sql"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void theDifferencesLeadThereAndBack(Path file) throws IOException, SQLException {
        Pair pair = Pair.of(file);
        make(pair);
        Side old = Side.of(first);
        Side wish = Side.of(second);

        turn(first, pair.comparison(), old, wish);
        turn(second, pair.comparison(), wish, old);
    }

    @ParameterizedTest
    @MethodSource("pairs")
    @Tag("pgdump")
    void whatTheDifferencesMakeIsDumpedLikeWhatTheyAreToMake(Path file) throws Exception {
        Pair pair = Pair.of(file);
        make(pair);
        String old = PgDump.schema(first);
        String wish = PgDump.schema(second);
        Catalog before = read(first);

        run(first, sql(pair.comparison().apply(before, read(second))));
        run(second, sql(pair.comparison().apply(read(second), before)));

        assertThat(PgDump.schema(first)).isEqualTo(wish);
        assertThat(PgDump.schema(second)).isEqualTo(old);
    }

    private void make(Pair pair) throws SQLException {
        try (Connection connection = first.connect()) {
            assumeTrue(connection.getMetaData().getDatabaseMajorVersion() >= pair.since());
        }
        first.execute(pair.old());
        second.execute(pair.wish());
    }

    /** @param text by those who know nothing of the reader */
    private record Side(Catalog catalog, String text) {

        static Side of(TestDatabase database) throws SQLException {
            return new Side(read(database), COPIES.matcher(database.catalog()).replaceAll("_fkey"));
        }
    }

    private static void turn(
            TestDatabase database, BiFunction<Catalog, Catalog, Difference> comparison, Side from, Side to)
            throws SQLException {
        Difference difference = comparison.apply(from.catalog(), to.catalog());
        String sql = sql(difference);
        assertThat(sql).isNotEmpty();
        Set<QualifiedName> kept = kept(from.catalog(), to.catalog(), difference);
        Map<QualifiedName, List<String>> rows = rows(database, kept);
        run(database, sql);

        Side now = Side.of(database);
        assertThat(sql(comparison.apply(now.catalog(), to.catalog()))).as(sql).isEmpty();
        assertThat(now.text()).as(sql).isEqualTo(to.text());
        assertThat(rows(database, kept)).as(sql).isEqualTo(rows);
    }

    private static void run(TestDatabase database, String sql) {
        try {
            for (String part : NEW_LABELS.splitAsStream(sql).toList()) {
                database.execute(part);
            }
        } catch (AssertionError | RuntimeException e) {
            throw new AssertionError(sql, e);
        }
    }

    /** Tables that are on both sides, but for those that cannot be what they are to be without being made again. */
    private static Set<QualifiedName> kept(Catalog old, Catalog wish, Difference difference) {
        Set<QualifiedName> tables = new LinkedHashSet<>();
        old.entries().keySet().stream().filter(wish.entries()::containsKey).forEach(key -> {
            if (key instanceof Key.Whole(TableName table)) {
                tables.add(table.name());
            }
        });
        difference.operations().forEach(operation -> {
            if (operation instanceof DropTable drop) {
                tables.remove(drop.name());
            }
        });
        return tables;
    }

    /** How many there are in each table. */
    private static Map<QualifiedName, List<String>> rows(TestDatabase database, Set<QualifiedName> tables) {
        return tables.stream()
                .collect(Collectors.toMap(
                        table -> table, table -> database.query("select count(*) from only " + table.sql())));
    }

    private record Pair(int since, boolean isExact, String old, String wish) {

        BiFunction<Catalog, Catalog, Difference> comparison() {
            return isExact ? Difference::exactly : Difference::between;
        }

        static Pair of(Path file) throws IOException {
            String text = Files.readString(file);
            Matcher since = SINCE.matcher(text);
            String[] parts = text.split("(?m)^-- (old|new)$", -1);
            assertThat(parts)
                    .as("%s has a line '-- old' and a line '-- new'", file)
                    .hasSize(3);
            return new Pair(
                    since.find() ? Integer.parseInt(since.group(1)) : 13,
                    EXACTLY.matcher(text).find(),
                    parts[0] + parts[1],
                    parts[0] + parts[2]);
        }
    }

    private static String sql(Difference difference) throws SQLException {
        return difference.operations().stream()
                .flatMap(operation -> Postgres.render(operation, dev.retort.sql.PostgresVersion.NEWEST).stream())
                .map(statement -> ((Statement.Sql) statement).text() + ";\n")
                .collect(Collectors.joining());
    }

    private static Catalog read(TestDatabase database) throws SQLException {
        try (Connection connection = database.connect()) {
            return CatalogReader.read(connection, List.of(Identifier.of("public")));
        }
    }
}
