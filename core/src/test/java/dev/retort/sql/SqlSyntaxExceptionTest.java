package dev.retort.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Set;
import org.junit.jupiter.api.Test;

class SqlSyntaxExceptionTest {

    @Test
    void stringIsNotEnded() {
        assertError(
                "select\n  'it''s; ",
                9,
                "the string that begins at line 2, column 3 is not ended; "
                        + "expected ' (within a string a quote is written '')");
        assertError(
                "select E'\\'",
                7,
                "the string that begins at line 1, column 8 is not ended; "
                        + "expected ' (within a string a quote is written '')");
        assertError(
                "'a'\n'b",
                0,
                "the string that begins at line 1, column 1 is not ended; "
                        + "expected ' (within a string a quote is written '')");
    }

    @Test
    void quotedIdentifierIsNotEnded() {
        assertError(
                "a; U&\"b\"\"",
                3,
                "the quoted identifier that begins at line 1, column 4 is not ended; "
                        + "expected \" (within it a quote is written \"\")");
    }

    @Test
    void dollarQuoteIsNotEnded() {
        assertError(
                "do $body$ $$; $Body$",
                3,
                "the dollar-quoted string that begins at line 1, column 4 is not ended; expected $body$");
        assertError(
                "$" + "a".repeat(100) + "$",
                0,
                "the dollar-quoted string that begins at line 1, column 1 is not ended; expected $" + "a".repeat(39)
                        + "… (the same tag)");
    }

    @Test
    void blockCommentIsNotEnded() {
        assertError(
                "a; /* b /* c */",
                3,
                "the block comment that begins at line 1, column 4 is not ended; "
                        + "expected */ (block comments nest: this one lacks 1 of them)");
    }

    @Test
    void metaCommand() {
        assertError(
                "select 1;\n\\connect other",
                10,
                "psql meta-commands are not SQL: \\connect; remove it or run the file with psql");
        assertError("select 1 \\g", 9, "psql meta-commands are not SQL: \\g; remove it or run the file with psql");
        assertError("\\.", 0, "psql meta-commands are not SQL: \\.; remove it or run the file with psql");
        assertError(
                "\\" + "a".repeat(100),
                0,
                "psql meta-commands are not SQL: \\" + "a".repeat(39) + "; remove it or run the file with psql");
    }

    @Test
    void dataAreNotEnded() {
        String message = "the data of the COPY ... FROM STDIN at line 1, column 4 are not ended; "
                + "expected a semicolon, a line end, the data, and a line \\.";
        assertError("a; copy t from stdin;\n1\n", 3, message);
        assertError("a; copy t from stdin;\n1\n\\.x", 3, message);
        assertError("a; copy t from stdin;", 3, message);
        assertError("a; copy t from stdin; -- b", 3, message);
        assertError("a; copy t from stdin\n", 3, message);
        assertError("a; copy t from stdin\n-- down\n1\n\\.", 3, message);
    }

    @Test
    void moreThanACommentFollowsACopy() {
        assertError(
                "copy t from stdin; select 1;\n1\n\\.",
                19,
                "COPY ... FROM STDIN is followed by something at line 1, column 20; "
                        + "expected a line end: its data begin on the next line");
    }

    @Test
    void nulCharacter() {
        assertError("a;\n'\0'", 4, "the NUL character at line 2, column 2 cannot be part of SQL; remove it");
    }

    @Test
    void bodyIsNotEnded() {
        String message = "the BEGIN ATOMIC at line 1, column 21 is not ended; expected END after a semicolon";
        assertError("create function f() begin atomic select 1; select 2;", 20, message);
        assertError("create function f() begin atomic", 20, message);
        assertError("create function f() begin atomic select 1;\n-- down\nend;", 20, message);
    }

    private static void assertError(String script, int offset, String message) {
        SqlSyntaxException error =
                catchThrowableOfType(SqlSyntaxException.class, () -> SqlSplitter.sections(script, Set.of("down")));

        assertThat(error).hasMessage(message);
        assertThat(error.offset()).isEqualTo(offset);
    }
}
