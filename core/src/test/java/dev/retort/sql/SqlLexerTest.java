package dev.retort.sql;

import static dev.retort.sql.SqlToken.Kind.BACKSLASH;
import static dev.retort.sql.SqlToken.Kind.BLOCK_COMMENT;
import static dev.retort.sql.SqlToken.Kind.CLOSE;
import static dev.retort.sql.SqlToken.Kind.LINE_COMMENT;
import static dev.retort.sql.SqlToken.Kind.NUMBER;
import static dev.retort.sql.SqlToken.Kind.OPEN;
import static dev.retort.sql.SqlToken.Kind.OPERATOR_OR_OTHER;
import static dev.retort.sql.SqlToken.Kind.PARAMETER;
import static dev.retort.sql.SqlToken.Kind.QUOTED_IDENTIFIER;
import static dev.retort.sql.SqlToken.Kind.SEMICOLON;
import static dev.retort.sql.SqlToken.Kind.STRING;
import static dev.retort.sql.SqlToken.Kind.WORD;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SqlLexerTest {

    private record Lexed(SqlToken.Kind kind, String text) {}

    @Test
    void tokensOfEachKindAreToldApart() {
        assertThat(lexed("a \"b\" 'c' 1 $2 + ; ( ) \\ /*d*/ --e"))
                .containsExactly(
                        new Lexed(WORD, "a"),
                        new Lexed(QUOTED_IDENTIFIER, "\"b\""),
                        new Lexed(STRING, "'c'"),
                        new Lexed(NUMBER, "1"),
                        new Lexed(PARAMETER, "$2"),
                        new Lexed(OPERATOR_OR_OTHER, "+"),
                        new Lexed(SEMICOLON, ";"),
                        new Lexed(OPEN, "("),
                        new Lexed(CLOSE, ")"),
                        new Lexed(BACKSLASH, "\\"),
                        new Lexed(BLOCK_COMMENT, "/*d*/"),
                        new Lexed(LINE_COMMENT, "--e"));
    }

    @Test
    void tokensKnowWhereTheyAre() {
        assertThat(new SqlLexer(" \n ab ").next()).isEqualTo(new SqlToken(WORD, 3, 5));
        assertThat(new SqlLexer(" \n ").next()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'a''b;'",
                "'a\\'",
                "E'\\';'",
                "e'\\\\'",
                "E'\\\n'",
                "U&'\\0027;'",
                "u&''",
                "B'1'",
                "x'F'",
                "N'a\\'",
                "'a'\n'b'",
                "'a' \r\t 'b'",
                "E'a'\n'\\''",
                "E'a' -- b'\n -- c\r'\\''",
                "$$;$$",
                "$$$$",
                "$a$;$b$;$a;$a$",
                "$é_1$;$é_1$",
                "$a$x$b$a$"
            })
    void stringIsOneToken(String string) {
        assertThat(lexed(string)).containsExactly(new Lexed(STRING, string));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "_1", "a$b$c", "a$$", "größe", "日本", "😀", "a\u00a0b", "\uFEFFa", "E", "u", "e1"})
    void wordIsOneToken(String word) {
        assertThat(lexed(word)).containsExactly(new Lexed(WORD, word));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"a;b\"", "\"a\"\";\"", "U&\"\\0061;\"", "u&\"a\"", "\"$$\"", "\"a\n;\""})
    void quotedIdentifierIsOneToken(String identifier) {
        assertThat(lexed(identifier)).containsExactly(new Lexed(QUOTED_IDENTIFIER, identifier));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1",
                "1.5",
                ".5",
                "1.",
                "1e5",
                "1.5E-10",
                "1.e+5",
                "0x1F",
                "0XfF",
                "0o17",
                "0b101",
                "1_000",
                "0x1_F",
                "1_0.0_1e1_0"
            })
    void numberIsOneToken(String number) {
        assertThat(lexed(number)).containsExactly(new Lexed(NUMBER, number));
    }

    @ParameterizedTest
    @ValueSource(strings = {"->>", "#>>", "@>", "?|", "<=>", "|/", "-", "*", "<@", "!~*"})
    void operatorIsOneToken(String operator) {
        assertThat(lexed(operator)).containsExactly(new Lexed(OPERATOR_OR_OTHER, operator));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/**/", "/*/**/*/", "/***/", "/*'*/", "/* -- */", "/*\n;*/", "/*/ */", "/* **/"})
    void blockCommentIsOneToken(String comment) {
        assertThat(lexed(comment)).containsExactly(new Lexed(BLOCK_COMMENT, comment));
    }

    @Test
    void lineCommentEndsBeforeAnyLineEnd() {
        assertThat(texts("--a\n--b\r--c\r\n--d")).containsExactly("--a", "--b", "--c", "--d");
    }

    @Test
    void commentEndsAnOperator() {
        assertThat(texts("1+--2")).containsExactly("1", "+", "--2");
        assertThat(texts("1<*/*;*/-2")).containsExactly("1", "<*", "/*;*/", "-", "2");
        assertThat(texts("4//**/2")).containsExactly("4", "/", "/**/", "2");
    }

    @Test
    void prefixOfAStringIsALetterOnly() {
        assertThat(texts("date'\\'")).containsExactly("date", "'\\'");
        assertThat(texts("ue'\\'")).containsExactly("ue", "'\\'");
        assertThat(texts("E '\\'")).containsExactly("E", "'\\'");
        assertThat(texts("u& 'a'")).containsExactly("u", "&", "'a'");
    }

    @Test
    void stringsOnOneLineAreTwo() {
        assertThat(texts("E'a' '\\'")).containsExactly("E'a'", "'\\'");
        assertThat(texts("'a' --\n b")).containsExactly("'a'", "--", "b");
        assertThat(texts("'a' /*\n*/ 'b'")).containsExactly("'a'", "/*\n*/", "'b'");
        assertThat(texts("'a'--'b'")).containsExactly("'a'", "--'b'");
    }

    @Test
    void dollarsThatQuoteNothing() {
        assertThat(texts("$1$$;$$")).containsExactly("$1", "$$;$$");
        assertThat(texts("$a+a$")).containsExactly("$", "a", "+", "a$");
        assertThat(texts("1$a$;$a$")).containsExactly("1", "$a$;$a$");
        assertThat(texts("$")).containsExactly("$");
        assertThat(texts("$A$a$$A$")).containsExactly("$A$a$$A$");
    }

    @Test
    void dotsAndColons() {
        assertThat(texts("1..2")).containsExactly("1", ".", ".2");
        assertThat(texts("a.b.c")).containsExactly("a", ".", "b", ".", "c");
        assertThat(texts("a::b[1:2]")).containsExactly("a", ":", ":", "b", "[", "1", ":", "2", "]");
        assertThat(texts("1e 1e+ 0x 1_")).containsExactly("1", "e", "1", "e", "+", "0", "x", "1", "_");
    }

    @Test
    void keywordsAreFoldedAsInAsciiOnly() {
        assertThat(new SqlToken(WORD, 1, 5).is("_CaSe_", "case")).isTrue();
        assertThat(new SqlToken(WORD, 0, 4).is("caſe", "case")).isFalse();
        assertThat(new SqlToken(WORD, 0, 4).is("case", "cast")).isFalse();
        assertThat(new SqlToken(WORD, 0, 5).is("cases", "case")).isFalse();
        assertThat(new SqlToken(QUOTED_IDENTIFIER, 0, 6).is("\"case\"", "\"case\""))
                .isFalse();
    }

    private static List<String> texts(String sql) {
        return lexed(sql).stream().map(Lexed::text).toList();
    }

    private static List<Lexed> lexed(String sql) {
        List<Lexed> found = new ArrayList<>();
        SqlLexer lexer = new SqlLexer(sql);
        for (SqlToken token = lexer.next(); token != null; token = lexer.next()) {
            found.add(new Lexed(token.kind(), token.in(sql)));
        }
        return found;
    }
}
