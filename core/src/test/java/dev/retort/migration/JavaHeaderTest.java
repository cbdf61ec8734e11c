package dev.retort.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a Java migration says of itself, read without compiling it. */
class JavaHeaderTest {

    private static final String REVISION = "@Revision(id = \"a1\", down = \"b2\")";

    private static JavaHeader.Source read(String text) {
        return JavaHeader.read("versions/R1.java", "R1", text);
    }

    @Test
    void everythingIsReadFromAnOrdinaryFile() {
        JavaHeader.Source source = read("""
                package com.example.migrations;

                import dev.retort.migration.Migration;

                /**
                 * Add phone number,
                 * and more.
                 *
                 * <p>Because.
                 */
                @Revision(id = "1975ea83b712", down = {"5c8ca8d3f0b1", "a.b_C"})
                public final class R1 implements Migration {}
                """);

        assertThat(source.className()).isEqualTo("com.example.migrations.R1");
        assertThat(source.header().id()).hasToString("1975ea83b712");
        assertThat(source.header().down()).hasToString("[5c8ca8d3f0b1, a.b_C]");
        assertThat(source.header().message()).isEqualTo("Add phone number, and more");
        assertThat(source.header().line()).isEqualTo(11);
    }

    @Test
    void dependenciesAndLabelsAreReadInAnyOrder() {
        Header header = read("""
                @Revision(
                        labels = {"users", "people"},
                        dependsOn = "offers",
                        id = "1975ea83b712")
                public final class R1 implements Migration {}
                """).header();

        assertThat(header.dependsOn()).hasToString("[offers]");
        assertThat(header.labels()).hasToString("[users, people]");
        assertThat(header.down()).isEmpty();
    }

    static Stream<Arguments> traps() {
        return Stream.concat(
                        Stream.of(
                                        "// @Revision(id = \"no\")\n",
                                        "/* @Revision(id = \"no\") \" ' */\n",
                                        "/** {@code @Revision(id = \"no\")} */\n",
                                        "/**/ ",
                                        "@SuppressWarnings(\"@Revision(id = \\\"no\\\")\")\n",
                                        "@Named(\"\"\"\n  \"quoted\" @Revision(id = \"no\") \\\"\"\"\n  \"\"\")\n",
                                        "@Letter('\"') ",
                                        "@Letter('\\'') ",
                                        "@Deprecated ",
                                        "@Deprecated\n@Other\n",
                                        "@Deprecated()\n",
                                        "@Other(@Inner({Foo.class, Bar.class}))\n",
                                        "@Revisions({})\n",
                                        "@other.Revision(id = \"no\")\n",
                                        "interface Other {}\n")
                                .map(before -> before + REVISION + "\npublic class R1 {}"),
                        Stream.of(
                                        "@Revision(id=\"a1\",down=\"b2\")class R1{}",
                                        "@Revision ( id\n=\n\"a1\" , down = { \"b2\" } )\nclass R1 {}",
                                        "@Revision(down = {\"b2\",}, id = \"a1\") class R1 {}",
                                        "@Revision(/* id = \"no\" */ id = \"a1\", // down = \"no\"\n down = \"b2\") class R1 {}",
                                        "@dev.retort.migration.Revision(id = \"a1\", down = \"b2\") class R1 {}",
                                        "@Revision(id = \"a1\", down = \"b2\") @SuppressWarnings(\"class X\") public final class R1 {}",
                                        "@Revision(id = \"a1\", down = \"b2\") @Other(Foo.class) public final class R1 {}",
                                        "@Revision(id = \"a1\", down = \"b2\") /* class X */ class R1 { @Revision(id = \"no\") class X {} }")
                                .map(text -> text))
                .map(Arguments::of);
    }

    @ParameterizedTest
    @MethodSource("traps")
    void theAnnotationIsFoundWhateverStandsAroundIt(String text) {
        JavaHeader.Source source = read(text);

        assertThat(source.className()).isEqualTo("R1");
        assertThat(source.header().id()).hasToString("a1");
        assertThat(source.header().down()).hasToString("[b2]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"@Revision(id = \"a1\")", "@Revision(id = \"a1\", down = {})"})
    void aBaseFollowsNothing(String annotation) {
        assertThat(read(annotation + " class R1 {}").header().down()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            '/** Add a. */'                               | Add a
            '/** Add a */'                                | Add a
            '/**Add a.*/'                                 | Add a
            '/** Add {@code a} and "b". */'               | Add {@code a} and "b"
            '/** One sentence. Another one. */'           | One sentence. Another one
            '/** Summary.\n * @see Other */'              | Summary
            '/** @since 1 */'                             | ''
            '/** */'                                      | ''
            '// Not Javadoc'                              | ''
            '/* Not Javadoc */'                           | ''
            '/** An import. */ import a.B;'               | ''
            '/** Another class. */ class Other {}'        | ''
            '/** Add a. */ /* and */ @Deprecated'         | Add a
            '/** First. */ /** Second. */'                | Second
            """)
    void theMessageIsTheFirstParagraphOfTheJavadoc(String before, String message) {
        String text = before.replace("\\n", "\n") + "\n" + REVISION + " class R1 {}";

        assertThat(read(text).header().message()).isEqualTo(message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            class R1 {}                                                  | 1 | no @Revision; expected a class annotated with @Revision(id = "…", down = "…")
            `// @Revision(id = "a")`                                     | 1 | no @Revision; expected a class annotated with @Revision(id = "…", down = "…")
            `\\n@Revision(id = "a") interface R1 {}`                      | 2 | no class behind @Revision
            `@Revision(id = "a") class`                                  | 1 | no class behind @Revision
            `\\n\\n@Revision(id = "a") class Other {}`                     | 3 | the class is called Other, but its file R1.java; Java wants the same name: rename one of them
            `@Revision(id = "a", up = "b") class R1 {}`                  | 1 | @Revision has no 'up'; it has id, down, dependsOn, labels
            `@Revision(id = "a", depends_on = "b") class R1 {}`          | 1 | @Revision has no 'depends_on'; did you mean 'dependsOn'?
            `@Revision(id = "a", label = "b") class R1 {}`               | 1 | @Revision has no 'label'; did you mean 'labels'?
            `@Revision(id = "a", down = "b", down = "c") class R1 {}`    | 1 | a second 'down' in @Revision
            `@Revision(id = "a", dependsOn = {"b", "b"}) class R1 {}`    | 1 | 'dependsOn' names b twice
            `@Revision(id = "a", labels = "b c") class R1 {}`            | 1 | the name 'b c' holds ' '; only letters A to Z, digits, '_' and '.' are allowed
            `@Revision(id = "a", labels = {LABEL}) class R1 {}`          | 1 | @Revision is read without compiling, so its values are plain string literals; found 'LABEL'
            `@Revision("a") class R1 {}`                                 | 1 | @Revision has no value without a name; write @Revision(id = "…", down = "…")
            `@Revision(down = "a") class R1 {}`                          | 1 | @Revision without an id; expected a string literal: @Revision(id = "…")
            `@Revision class R1 {}`                                      | 1 | @Revision without an id; expected a string literal: @Revision(id = "…")
            `@Revision() class R1 {}`                                    | 1 | @Revision without an id; expected a string literal: @Revision(id = "…")
            `@Revision(id = ID) class R1 {}`                             | 1 | @Revision is read without compiling, so its values are plain string literals; found 'ID'
            `@Revision(id = "a" + "b") class R1 {}`                      | 1 | @Revision is read without compiling, so its values are plain string literals; found '+'
            `@Revision(id = "a-b") class R1 {}`                          | 1 | the revision id 'a-b' holds '-'; only letters A to Z, digits, '_' and '.' are allowed
            `@Revision(id = "a\\u0062") class R1 {}`                      | 1 | the revision id 'a\\u0062' holds '\\'; only letters A to Z, digits, '_' and '.' are allowed
            `@Revision(id = "") class R1 {}`                             | 1 | a revision id is empty
            `@Revision(id = "a", down = {"b", "b"}) class R1 {}`         | 1 | 'down' names b twice
            """)
    void whatCannotBeIsToldWithItsLine(String text, int line, String message) {
        assertThatExceptionOfType(ScriptException.class)
                .isThrownBy(() -> read(text.replace("\\n", "\n")))
                .withMessage("versions/R1.java:" + line + ": " + message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "@",
                "@Revision",
                "@Revision(",
                "@Revision(id",
                "@Revision(id =",
                "@Revision(id = \"",
                "@Revision(id = \"a\"",
                "@Revision(id = \"a\")",
                "/*",
                "/**",
                "//",
                "\"",
                "'",
                "\"\"\"",
                "\\",
                "@Revision(id = \"a\\",
                "package",
                "@A(",
                "@A(("
            })
    void aFileThatEndsTooSoonIsRefused(String text) {
        assertThatExceptionOfType(ScriptException.class)
                .isThrownBy(() -> read(text))
                .withMessageStartingWith("versions/R1.java:1: ");
    }
}
