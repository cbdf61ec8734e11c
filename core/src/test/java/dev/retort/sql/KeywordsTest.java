package dev.retort.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.retort.embedded.ThrowawayServer;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeywordsTest {

    @Test
    void wordsThatTheServerQuotesMustBeQuoted() throws SQLException {
        assertThat(wordsQuotedByTheServer()).hasSizeGreaterThan(100).allMatch(Keywords::mustBeQuoted);
    }

    /** No version from 13 on has let go of a word, so to the newest ones none of ours is unreserved. */
    @Test
    void wordsUnreservedInTheNewestVersionsNeedNoQuotes() throws SQLException {
        assumeTrue(ThrowawayServer.shared().majorVersion() >= 17);

        assertThat(words("select word from pg_get_keywords() where catcode = 'U'"))
                .hasSizeGreaterThan(300)
                .noneMatch(Keywords::mustBeQuoted);
    }

    @ParameterizedTest
    @ValueSource(strings = {"begin", "name", "stdin", "users", "SELECT", ""})
    void otherWordsNeedNoQuotes(String word) {
        assertThat(Keywords.mustBeQuoted(word)).isFalse();
    }

    private static List<String> wordsQuotedByTheServer() throws SQLException {
        List<String> quoted = words("select word from pg_get_keywords() where quote_ident(word) <> word");
        assertThat(quoted).isEqualTo(words("select word from pg_get_keywords() where catcode <> 'U'"));
        return quoted;
    }

    private static List<String> words(String query) throws SQLException {
        List<String> words = new ArrayList<>();
        try (Connection connection =
                        DriverManager.getConnection(ThrowawayServer.shared().jdbcUrl("postgres"));
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                words.add(rows.getString(1));
            }
        }
        return words;
    }
}
