package dev.retort.cli.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read without TOML's whole parser is what that parser would have read. */
class PlainTomlTest {

    private static final int FILES = 20_000;

    private static final List<String> LINES = List.of(
            "",
            "  ",
            "# a remark",
            "[env]",
            "[env.production]",
            "[ env ]",
            "[[env]]",
            "[env.production.x] # y",
            "[models]",
            "url = \"postgresql://a@b/c\"",
            "url=\"x # y\"",
            "url = 'a\\b'",
            "url = \"a\\\\b\"",
            "url = \"a\"\"",
            "url = \"\"",
            "url = \"\"\"",
            "\turl = \"ä€\" # x",
            "confirm = true",
            "confirm = false # x",
            "confirm = truely",
            "port = 15",
            "port = 015",
            "port = -1",
            "port = 1_0",
            "port = 1.5",
            "port = 0",
            "port = 0x1",
            "port = 999999999999999999999",
            "date = 2026-01-01",
            "time = 07:32:00",
            "list = []",
            "list = [ ]",
            "list = [\"a\", 'b' ,\"c\"]",
            "list = [\"a\",]",
            "list = [1]",
            "list = [[\"a\"]]",
            "list = [",
            "]",
            "a.b = 1",
            "\"q\" = 1",
            "bare-key_1 = \"x\"",
            "= 1",
            "key",
            "key = ",
            "x = {a = 1}",
            "env = 1",
            "models = \"x\"",
            "url = \"x\" y = 1",
            "1 = 2",
            "[env.1]",
            "\u0007",
            "x = \"\u0007\"",
            "x = \"a\tb\"",
            "# \u0001",
            "inf = inf",
            "nan = nan",
            "url = 'it''s'");

    @Test
    void whatIsReadIsWhatTheWholeParserReads() {
        Random random = new Random(11);
        int plain = 0;
        for (int i = 0; i < FILES; i++) {
            String text = text(random);
            Optional<TomlValues> read = PlainToml.read(text);
            if (read.isPresent()) {
                plain++;
                assertThat(read.get()).as(text).isEqualTo(WholeToml.read(Path.of("retort.toml"), text));
            }
        }
        assertThat(plain).isBetween(FILES / 20, FILES * 9 / 10);
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        String end = random.nextInt(4) == 0 ? "\r\n" : "\n";
        for (int i = random.nextInt(7); i >= 0; i--) {
            text.append(LINES.get(random.nextInt(LINES.size()))).append(i == 0 && random.nextBoolean() ? "" : end);
        }
        return text.toString();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "script_location = \"migrations\"\n\n[env.development]\nurl = \"embedded:\"\n",
                "format = \"sql\"\r\n[env.a]\r\nurl = \"${URL}\"\r\nconfirm = true\r\n"
            })
    void whatMostFilesAreWrittenInIsPlain(String text) {
        assertThat(PlainToml.read(text)).isPresent();
    }
}
