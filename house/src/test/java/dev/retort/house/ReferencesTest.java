package dev.retort.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What documents and sources point at is there for everybody. */
class ReferencesTest {

    /** A folder of one machine: of a person, of its administrator, of a job that builds. */
    private static final Pattern MACHINE_PATH =
            Pattern.compile("(?<![A-Za-z0-9._~-])/(?:work|root|home|Users)/[A-Za-z0-9.]");

    /** Where one company or one machine gets its packages from; everybody else gets them from Maven Central. */
    private static final Pattern REGISTRY =
            Pattern.compile("https?://(?:[^\\s/\"'<>]*(?:registry|artifactory|nexus|mirror|proxy)|10\\.|192\\.168\\.)");

    @Test
    void everyLinkOfADocumentLeadsToAFile() {
        List<Path> documents = Sources.endingIn(".md");

        assertThat(documents)
                .isNotEmpty()
                .allSatisfy(document -> assertThat(MarkdownLinks.toFiles(Sources.read(document)))
                        .allMatch(target -> Files.exists(document.resolveSibling(target))));
    }

    @Test
    void nothingNamesAPathOfOneMachine() {
        assertThat(places(MACHINE_PATH)).isEmpty();
    }

    @Test
    void nothingNamesARegistryOfPackages() {
        assertThat(places(REGISTRY)).isEmpty();
    }

    @Test
    void linksAreFoundInAllTheirForms() {
        assertThat(MarkdownLinks.toFiles("""
                [a](a.md) and ![b](docs/b.png "title") and [c](<c.md#part>), see [d]
                [out](https://example.org/x.md) [mail](mailto:a@example.org) [here](#here)
                `[code](no.md)`
                ```
                [code](no.md)
                ```
                [d]: d.md
                """)).containsExactly("a.md", "docs/b.png", "c.md", "d.md");
    }

    @ParameterizedTest
    @ValueSource(strings = {" /%s/x", "(/%s/.m2)", "file:///%s/x", "\"/%s/a\""})
    void pathsOfAMachineAreRecognised(String text) {
        assertThat(text.formatted("home")).containsPattern(MACHINE_PATH);
        assertThat(text.formatted("root")).containsPattern(MACHINE_PATH);
        assertThat(text.formatted("usr")).doesNotContainPattern(MACHINE_PATH);
    }

    @Test
    void aRegistryIsRecognised() {
        assertThat("https" + "://npm.registry.example/x").containsPattern(REGISTRY);
        assertThat("http" + "://10.0.0.1:8081/maven").containsPattern(REGISTRY);
        assertThat("https://www.postgresql.org/docs/current/").doesNotContainPattern(REGISTRY);
        assertThat("https://example.org/sentinel/").doesNotContainPattern(REGISTRY);
    }

    /** Each as {@code file: text}. */
    private static List<String> places(Pattern pattern) {
        return Stream.of(".md", ".java")
                .flatMap(ending -> Sources.endingIn(ending).stream())
                .flatMap(file -> pattern.matcher(Sources.read(file))
                        .results()
                        .map(MatchResult::group)
                        .map(found -> Sources.root().relativize(file) + ": " + found))
                .toList();
    }
}
