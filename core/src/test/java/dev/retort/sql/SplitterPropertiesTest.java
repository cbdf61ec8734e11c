package dev.retort.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What must hold for any script; a failure names the seed that made the script. */
@Timeout(value = 30, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class SplitterPropertiesTest {

    private static final List<String> BETWEEN_STATEMENTS =
            List.of("", " ", "\n", "\r\n", ";", "-- it's;\n", "/* \" /* $$ */ ; */", "\t;\f;", "-- $a$\r");

    private static final List<String> FRAGMENTS = List.of(
            "'",
            "\"",
            "$$",
            "$a$",
            "$",
            ";",
            "(",
            ")",
            "--",
            "/*",
            "*/",
            "\n",
            "\r",
            "\r\n",
            "\\",
            "\\.\n",
            "E'",
            "e",
            "U&\"",
            "u&'",
            "N'",
            "begin ",
            " atomic ",
            " end ",
            "create ",
            "or replace ",
            "function ",
            "procedure ",
            "copy ",
            "t ",
            "from ",
            "stdin",
            "to ",
            "case ",
            "é",
            "😀",
            "\uD83D",
            "\uDE00",
            "a",
            " ",
            "1.",
            "0x",
            ".",
            "1e",
            "_",
            "\0",
            "\n-- up\n",
            "-",
            "/",
            "*",
            "\t",
            "\u00a0",
            "\uFEFF");

    @Test
    void statementsStayTheSameInAnyOrderAndCompany() {
        List<SqlStatement> corpus = Stream.concat(CorpusScript.plain().stream(), CorpusScript.withCopyData().stream())
                .flatMap(script -> SqlSplitter.split(script.text()).stream())
                .toList();
        for (int seed = 0; seed < 2_000; seed++) {
            Random random = new Random(seed);
            StringBuilder script = new StringBuilder();
            List<SqlStatement> expected = new ArrayList<>();
            for (int i = random.nextInt(12); i > 0; i--) {
                script.append(BETWEEN_STATEMENTS.get(random.nextInt(BETWEEN_STATEMENTS.size())));
                SqlStatement statement = corpus.get(random.nextInt(corpus.size()));
                expected.add(new SqlStatement(statement.text(), script.length(), statement.copyData()));
                script.append(statement.text()).append(" ;");
                if (statement.copyData() != null) {
                    script.append("\n").append(statement.copyData()).append("\\.\n");
                }
            }

            assertThat(SqlSplitter.split(script.toString())).as("seed %d", seed).isEqualTo(expected);
        }
    }

    @Test
    void anyTextIsSplitOrRefusedWithAPlace() {
        for (int seed = 0; seed < 50_000; seed++) {
            Random random = new Random(seed);
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(30); i > 0; i--) {
                text.append(FRAGMENTS.get(random.nextInt(FRAGMENTS.size())));
            }
            String script = text.toString();

            assertThatCode(() -> requireSense(script)).as("seed %d", seed).doesNotThrowAnyException();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'",
                "''",
                "'a'\n",
                "\"\"",
                "$",
                "$a",
                "$$",
                "$a$",
                "/*",
                "--\n",
                "-- up\n",
                "\n",
                ";",
                "(",
                "((;",
                "a;",
                "a ",
                "E'\\'",
                "e'a'--\n",
                "1",
                "1.",
                "+",
                "+/",
                "-",
                "0x1_",
                "copy t from stdin;\n\\.\n",
                "create function f() begin atomic select 1; end;",
                "copy a.from.to.",
                "\r",
                "/**/",
                "😀"
            })
    void timeGrowsWithTheLengthOnly(String fragment) {
        requireSense(fragment.repeat(4_000_000 / fragment.length()));
        requireSense("$a$" + fragment.repeat(4_000_000 / fragment.length()));
        requireSense("copy t from stdin;\n" + fragment.repeat(4_000_000 / fragment.length()));
    }

    private static void requireSense(String script) {
        try {
            int end = 0;
            for (SqlSection section : SqlSplitter.sections(script, Set.of("up"))) {
                for (SqlStatement statement : section.statements()) {
                    assertThat(statement.offset()).isGreaterThanOrEqualTo(end);
                    assertThat(statement.text()).isNotBlank();
                    assertThat(script.startsWith(statement.text(), statement.offset()))
                            .isTrue();
                    end = statement.offset() + statement.text().length();
                }
            }
        } catch (SqlSyntaxException e) {
            assertThat(e).hasMessageNotContaining("\0");
            assertThat(SourceExcerpt.at(script, e.offset())).contains("^");
        }
    }
}
