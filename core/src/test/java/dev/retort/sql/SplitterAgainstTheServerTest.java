package dev.retort.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.retort.embedded.ThrowawayServer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** PostgreSQL's own parser decides what the statements of a script are. */
class SplitterAgainstTheServerTest {

    /** For less than a third of what a new database costs. What scripts make is all in some schema. */
    private static final String DROP_EVERYTHING = """
        do $$
        declare
          name text;
        begin
          for name in select nspname from pg_namespace where nspname !~ '^(pg_|information_schema$)' loop
            execute format('drop schema %I cascade', name);
          end loop;
          create schema public;
        end $$\
        """;

    private static final ThrowawayServer SERVER = ThrowawayServer.shared();
    private static final String DATABASE = SERVER.newDatabase();

    @ParameterizedTest(name = "{0}")
    @MethodSource("dev.retort.sql.CorpusScript#plain")
    void serverAndSplitterFindTheSameStatements(CorpusScript script) throws IOException {
        assumeTrue(SERVER.majorVersion() >= script.requiredVersion());

        List<String> tagsOfTheWhole;
        try (SimpleQueryClient client = onEmptyDatabase()) {
            tagsOfTheWhole = client.query(script.text(), null);
        }
        List<SqlStatement> statements = SqlSplitter.split(script.text());

        assertThat(statements).hasSameSizeAs(tagsOfTheWhole);
        assertThat(tagsOneByOne(statements)).isEqualTo(tagsOfTheWhole);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("dev.retort.sql.CorpusScript#withCopyData")
    void dataReachTheServerAsRows(CorpusScript script) throws IOException {
        assumeTrue(SERVER.majorVersion() >= script.requiredVersion());
        List<SqlStatement> statements = SqlSplitter.split(script.text());

        List<String> tags = tagsOneByOne(statements);

        int copiedRows = 0;
        for (int i = 0; i < statements.size(); i++) {
            if (statements.get(i).copyData() != null) {
                assertThat(tags.get(i)).startsWith("COPY ");
                copiedRows += Integer.parseInt(tags.get(i).substring("COPY ".length()));
            }
        }
        assertThat(copiedRows).isEqualTo(script.copiedRows());
    }

    @Test
    void corpusIsThere() {
        assertThat(CorpusScript.plain()).hasSizeGreaterThan(100);
        assertThat(CorpusScript.withCopyData()).hasSizeGreaterThan(15);
    }

    private static List<String> tagsOneByOne(List<SqlStatement> statements) throws IOException {
        List<String> tags = new ArrayList<>();
        try (SimpleQueryClient client = onEmptyDatabase()) {
            for (SqlStatement statement : statements) {
                List<String> tagsOfOne = client.query(statement.text(), statement.copyData());
                assertThat(tagsOfOne).as(statement.text()).hasSize(1);
                tags.addAll(tagsOfOne);
            }
        }
        return tags;
    }

    private static SimpleQueryClient onEmptyDatabase() throws IOException {
        SimpleQueryClient client = new SimpleQueryClient(DATABASE);
        client.query(DROP_EVERYTHING, null);
        return client;
    }
}
