package dev.retort.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SqlSplitterTest {

    @Test
    void textGoesFromFirstTokenToLast() {
        String script = "-- a\n /* b */ select /* c */ 1 -- d\n + 2 /* e */ ; -- f\n;; select 'ä;' ";

        assertThat(SqlSplitter.split(script))
                .containsExactly(
                        statement("select /* c */ 1 -- d\n + 2", script.indexOf("select")),
                        statement("select 'ä;'", script.lastIndexOf("select")));
    }

    @Test
    void offsetsCountUtf16Units() {
        assertThat(SqlSplitter.split("/*😀*/x")).containsExactly(statement("x", 6));
    }

    @Test
    void nothingIsInAScriptOfCommentsBlanksAndSemicolons() {
        assertThat(SqlSplitter.split("")).isEmpty();
        assertThat(SqlSplitter.split(" ;\n-- a;\n/* ; */ ; ")).isEmpty();
    }

    @Test
    void inCaseOfDoubtParenthesesWin() {
        assertThat(texts("a (; b; (c;) d;); e")).containsExactly("a (; b; (c;) d;)", "e");
        assertThat(texts("a ); b")).containsExactly("a )", "b");
        assertThat(texts("a (; b")).containsExactly("a (; b");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create function f() returns int begin atomic select 1; end",
                "create function f() begin atomic end",
                "CREATE OR REPLACE PROCEDURE f() BEGIN/**/ATOMIC;; END",
                "create function begin() begin begin atomic a; end",
                "create function f() begin atomic select case when a then b end; (c;); select 1 end; end",
                "create function f() begin atomic select x.end; select 1 as case; end"
            })
    void bodyBeginAtomicIsKeptWhole(String statement) {
        assertThat(texts(statement + ";a;")).containsExactly(statement, "a");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "begin",
                "begin atomic",
                "create view begin as select begin atomic",
                "create function begin()",
                "create function f(begin atomic)",
                "create function begin.atomic()",
                "create function f() returns begin language atomic",
                "create function f() begin \"atomic\"",
                "create or function f() begin atomic",
                "drop function f() begin atomic",
                "\"create\" function f() begin atomic"
            })
    void otherStatementsEndAtTheFirstSemicolon(String statement) {
        assertThat(texts(statement + ";end;")).containsExactly(statement, "end");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "copy t from stdin",
                "COPY t FROM STDIN",
                "copy s.t (a, b) from stdin with (format csv, header)",
                "copy t/**/from--\nstdin csv",
                "copy s.from from stdin",
                "copy s.to (\"from\") from stdin",
                "copy stdin from stdin"
            })
    void copyFromStdinReadsTheLinesBehindIt(String statement) {
        String script = "a; " + statement + "; -- data\n1\t;'\n\n2\n\\.\nb";

        assertThat(SqlSplitter.split(script))
                .containsExactly(
                        statement("a", 0),
                        new SqlStatement(statement, 3, "1\t;'\n\n2\n"),
                        statement("b", script.length() - 1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "copy (select a from stdin) to stdout",
                "copy t to stdout",
                "copy t to stdin",
                "copy t from '/file'",
                "copy t from program 'cat stdin'",
                "copy t from '/file' where a is distinct from stdin",
                "copy t from \"stdin\"",
                "copy t from stdout",
                "copystdin from stdin",
                "\"copy\" t from stdin",
                "select copy from stdin"
            })
    void otherStatementsReadNoData(String statement) {
        assertThat(SqlSplitter.split(statement + ";\na"))
                .containsExactly(statement(statement, 0), statement("a", statement.length() + 2));
    }

    @Test
    void dataGetTheLineEndsThatTheServerLikes() {
        assertThat(copyData("copy t from stdin;\r\n1\r\n\"a\rb\"\r\n\\.\r\n")).isEqualTo("1\n\"a\rb\"\n");
        assertThat(copyData("copy t from stdin;\r1\r2\r\\.\r")).isEqualTo("1\n2\n");
        assertThat(copyData("copy t from stdin;\n\"a\r\nb\"\n\\.")).isEqualTo("\"a\r\nb\"\n");
        assertThat(copyData("copy t from stdin;\n\\.")).isEmpty();
    }

    @Test
    void dataEndAtALineOfTheMarkAlone() {
        assertThat(copyData("copy t from stdin;\n\\\\.\n \\.\n\\.x\n\\. \n\\.\r\n"))
                .isEqualTo("\\\\.\n \\.\n\\.x\n\\. \n");
        assertThat(copyData("copy t from stdin;\r\n1\n\\.\n")).isEqualTo("1\n");
    }

    @Test
    void sectionsBeginAtTheirMarkers() {
        String script = "select 1\n-- up\nselect 2; select 3\n\t--DOWN \r\nselect 4;";

        assertThat(SqlSplitter.sections(script, Set.of("up", "down")))
                .containsExactly(
                        new SqlSection("", 0, List.of(statement("select 1", 0))),
                        new SqlSection("up", 9, List.of(statement("select 2", 15), statement("select 3", 25))),
                        new SqlSection("down", script.indexOf("--D"), List.of(statement("select 4", 44))));
    }

    @Test
    void whatPrecedesTheFirstMarkerIsASectionThoughEmpty() {
        assertThat(SqlSplitter.sections("", Set.of("up"))).containsExactly(new SqlSection("", 0, List.of()));
        assertThat(SqlSplitter.sections("--up", Set.of("up")))
                .containsExactly(new SqlSection("", 0, List.of()), new SqlSection("up", 0, List.of()));
    }

    @Test
    void repeatedMarkersBeginSectionsOfTheirOwn() {
        assertThat(SqlSplitter.sections("-- up\na\n-- up\nb", Set.of("up")))
                .extracting(SqlSection::name)
                .containsExactly("", "up", "up");
    }

    @Test
    void markerEndsAStatementWithinParentheses() {
        assertThat(SqlSplitter.sections("a (;\n-- up\nb", Set.of("up")))
                .containsExactly(
                        new SqlSection("", 0, List.of(statement("a (;", 0))),
                        new SqlSection("up", 5, List.of(statement("b", 11))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a -- up\nb",
                "-- upwards\na",
                "-- up: all\na",
                "/*\n-- up\n*/a",
                "'\n-- up\n'",
                "'a'\n-- up\n'b'",
                "$$\n-- up\n$$",
                "\"\n-- up\n\"",
                "copy t from stdin;\n-- up\n\\.\n",
                "/**/ -- up\na",
                "--- up\na"
            })
    void otherTextIsNoMarker(String script) {
        assertThat(SqlSplitter.sections(script, Set.of("up"))).hasSize(1);
    }

    private static SqlStatement statement(String text, int offset) {
        return new SqlStatement(text, offset, null);
    }

    private static List<String> texts(String script) {
        return SqlSplitter.split(script).stream().map(SqlStatement::text).toList();
    }

    private static @Nullable String copyData(String script) {
        return SqlSplitter.split(script).getFirst().copyData();
    }
}
