package dev.retort.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.retort.revision.RevisionId;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files in which a revision is made to follow another one, and nothing else changes. */
class ScriptTest {

    private static final String BODY = "-- upgrade\r\nselect '-- down: x';\n\n-- downgrade\n-- down: x\n";

    @TempDir
    private Path temporary;

    private Script script(String name, String text) throws Exception {
        Path file = Files.writeString(temporary.resolve(name), text);
        return ScriptFile.read(file, name);
    }

    /** @param header what comes before {@code >} is to become what comes after it; {@code ~} is CRLF, {@code /} is LF */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "-- revision: a/-- down: b/>-- revision: a/-- down: new/",
                "-- revision: a~-- down: b~>-- revision: a~-- down: new~",
                "-- down: b, c2/-- revision: a/-- labels: b/>-- down: new/-- revision: a/-- labels: b/",
                "--revision:a/--down:b  /-- Message/>--revision:a/--down:new  /-- Message/",
                "-- Add down: b/  --  down :\t b b2 \t~ -- revision: a/>-- Add down: b/  --  down :\t new \t~ -- revision: a/",
                "-- revision: a/-- down:/>-- revision: a/-- down: new/",
                "-- revision: a/-- down: ~>-- revision: a/-- down: new~",
                "-- revision: a/>-- revision: a/-- down: new/",
                "-- m~ -- revision: a~-- labels: x~>-- m~ -- revision: a~ -- down: new~-- labels: x~",
                "-- down: down/-- revision: a/>-- down: new/-- revision: a/",
            })
    void onlyTheValueOfDownIsReplacedInSql(String header) throws Exception {
        String[] texts = header.replace("~", "\r\n").replace("/", "\n").split(">", -1);

        Script changed = script("a.sql", texts[0] + BODY).following(RevisionId.of("new"));

        assertThat(changed.text()).isEqualTo(texts[1] + BODY);
        assertThat(changed.node().down()).containsExactly(RevisionId.of("new"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "id = \"a\", down = \"b\">id = \"a\", down = \"new\"",
                "id = \"a\">id = \"a\", down = \"new\"",
                "id = \"a\" /* down */, labels = \"down\">id = \"a\", down = \"new\" /* down */, labels = \"down\"",
                "down = { \"b\", /* c */ \"d\" }, id = \"a\">down = \"new\", id = \"a\"",
                "down={},id=\"a\">down=\"new\",id=\"a\"",
                "id = {\"a\"}>id = {\"a\"}, down = \"new\"",
                "~  id = \"a\",~  down =~    \"b\" // why~>~  id = \"a\",~  down =~    \"new\" // why~",
                "dependsOn = \"b\", id = \"a\", down = \"b\">dependsOn = \"b\", id = \"a\", down = \"new\""
            })
    void onlyTheValueOfDownIsReplacedInJava(String elements) throws Exception {
        String[] texts = elements.replace("~", "\r\n").split(">", -1);
        String around = "// @Revision(down = \"b\")\r\n/** Über. */\n@Revision(%s)\nclass R1 { String down = \"b\"; }";

        Script changed = script("R1.java", around.formatted(texts[0])).following(RevisionId.of("new"));

        assertThat(changed.text()).isEqualTo(around.formatted(texts[1]));
        assertThat(changed.node().down()).containsExactly(RevisionId.of("new"));
    }

    @Test
    void aFileIsReplacedWithItsPermissionsThroughALink() throws Exception {
        Path real = Files.writeString(temporary.resolve("real"), "-- revision: a\n-- upgrade\n");
        Files.setPosixFilePermissions(real, PosixFilePermissions.fromString("rw-r-----"));
        Path link = Files.createSymbolicLink(temporary.resolve("a.sql"), real);

        ScriptFile.read(link, "a.sql").following(RevisionId.of("b")).save();

        assertThat(link).isSymbolicLink();
        assertThat(real).hasContent("-- revision: a\n-- down: b\n-- upgrade\n");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(real)))
                .isEqualTo("rw-r-----");
        try (var files = Files.list(temporary)) {
            assertThat(files).containsExactlyInAnyOrder(real, link);
        }
    }

    @Test
    void aFileThatIsGoneIsToldAndNothingIsLeft() throws Exception {
        Script script = script("a.sql", "-- revision: a\n-- upgrade\n");
        Files.delete(script.path());

        assertThatExceptionOfType(ScriptException.class)
                .isThrownBy(() -> script.following(RevisionId.of("b")).save())
                .withMessage("a.sql: cannot be written: no such file or folder");
        assertThat(temporary).isEmptyDirectory();
    }
}
