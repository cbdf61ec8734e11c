package dev.retort.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.retort.catalog.reader.CatalogReader;
import dev.retort.diff.Difference;
import dev.retort.fixture.PgDump;
import dev.retort.fixture.TestDatabase;
import dev.retort.postgres.Postgres;
import dev.retort.postgres.Statement;
import dev.retort.sql.Identifier;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is read from a database, made again in an empty one, is the same: by the reader, and by those who know nothing of it. */
class RoundTripTest {

    private static final Pattern SINCE = Pattern.compile("(?m)^-- since: (\\d+)$");

    private final TestDatabase first = TestDatabase.create();
    private final TestDatabase second = TestDatabase.create();

    @AfterEach
    void drop() {
        first.drop();
        second.drop();
    }

    /** Schemas, a file each; {@code -- since: 15} says which version knows what is in it. */
    static List<Path> schemas() throws IOException, URISyntaxException {
        Path root = Path.of(Objects.requireNonNull(RoundTripTest.class.getResource("/catalog"))
                .toURI());
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".sql"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void whatIsReadIsMadeAgain(Path file) throws IOException, SQLException {
        makeAgain(file);

        assertThat(lines(read(second))).isEqualTo(lines(read(first)));
        assertThat(read(second)).isEqualTo(read(first));
        assertThat(second.catalog()).isEqualTo(first.catalog());
    }

    @ParameterizedTest
    @MethodSource("schemas")
    @Tag("pgdump")
    void whatIsReadIsDumpedTheSameAgain(Path file) throws Exception {
        makeAgain(file);

        assertThat(PgDump.schema(second)).isEqualTo(PgDump.schema(first));
    }

    private void makeAgain(Path file) throws IOException, SQLException {
        String sql = Files.readString(file);
        Matcher since = SINCE.matcher(sql);
        Catalog empty = read(first);
        assumeTrue(!since.find() || empty.server().isAtLeast(Integer.parseInt(since.group(1))));
        first.execute(sql);
        for (Statement statement : statements(read(first))) {
            second.execute(((Statement.Sql) statement).text());
        }
    }

    /** What the second one does not have by itself. */
    private List<Statement> statements(Catalog catalog) throws SQLException {
        return Difference.between(read(second), catalog).operations().stream()
                .flatMap(operation -> Postgres.render(operation, catalog.server()).stream())
                .toList();
    }

    /** One an entry, so that a difference is seen; sorted, as entries have no order among themselves. */
    private static String lines(Catalog catalog) {
        return catalog.entries().values().stream()
                .map(entry -> "%s %s: %s needs %s%n".formatted(entry, entry.state(), entry.made(), entry.needs()))
                .sorted()
                .collect(Collectors.joining());
    }

    private static Catalog read(TestDatabase database) throws SQLException {
        try (Connection connection = database.connect()) {
            return CatalogReader.read(connection, List.of(Identifier.of("public")));
        }
    }
}
