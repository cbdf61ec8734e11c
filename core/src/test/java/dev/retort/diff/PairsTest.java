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
    void theDifferenceTurnsTheOldIntoTheNew(Path file) throws IOException, SQLException {
        turn(Pair.of(file));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void theDifferenceTurnsTheNewIntoTheOld(Path file) throws IOException, SQLException {
        turn(Pair.of(file).turned());
    }

    @ParameterizedTest
    @MethodSource("pairs")
    @Tag("pgdump")
    void theDifferenceIsDumpedLikeTheNew(Path file) throws Exception {
        turn(Pair.of(file));

        assertThat(PgDump.schema(first)).isEqualTo(PgDump.schema(second));
    }

    private void turn(Pair pair) throws SQLException {
        assumeTrue(read(first).server().isAtLeast(pair.since()));
        first.execute(pair.old());
        second.execute(pair.wish());
        Catalog wish = read(second);

        Catalog old = read(first);
        Difference difference = Difference.between(old, wish);
        String sql = sql(difference);
        assertThat(sql).isNotEmpty();
        Map<QualifiedName, List<String>> rows = rows(kept(old, wish, difference));
        try {
            for (String part : NEW_LABELS.splitAsStream(sql).toList()) {
                first.execute(part);
            }
        } catch (AssertionError | RuntimeException e) {
            throw new AssertionError(sql, e);
        }

        assertThat(sql(Difference.between(read(first), wish))).as(sql).isEmpty();
        assertThat(first.catalog()).as(sql).isEqualTo(second.catalog());
        assertThat(rows(rows.keySet())).as(sql).isEqualTo(rows);
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
    private Map<QualifiedName, List<String>> rows(Set<QualifiedName> tables) {
        return tables.stream()
                .collect(Collectors.toMap(
                        table -> table, table -> first.query("select count(*) from only " + table.sql())));
    }

    private record Pair(int since, String old, String wish) {

        static Pair of(Path file) throws IOException {
            String text = Files.readString(file);
            Matcher since = SINCE.matcher(text);
            String[] parts = text.split("(?m)^-- (old|new)$", -1);
            assertThat(parts)
                    .as("%s has a line '-- old' and a line '-- new'", file)
                    .hasSize(3);
            return new Pair(
                    since.find() ? Integer.parseInt(since.group(1)) : 13, parts[0] + parts[1], parts[0] + parts[2]);
        }

        Pair turned() {
            return new Pair(since, /* old= */ wish, /* wish= */ old);
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
