package dev.retort.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.cli.settings.SettingsFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** docs/reference/settings.md has a table for each table of {@code retort.toml}, with a row that begins with each key. */
class SettingsReferenceTest {

    private static final Path PAGE = Path.of(System.getProperty("retort.root"), "docs/reference/settings.md");

    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([a-z_]+)` \\|");
    private static final Pattern EXAMPLE = Pattern.compile("(?s)```toml\n(.*?)```");

    @Test
    void thePageExplainsEveryKeyAndNoOther() throws IOException {
        Map<String, List<String>> tables = Map.of(
                "## Top level\n", SettingsFile.KEYS,
                "## `[tracking]`\n", SettingsFile.TRACKING_KEYS,
                "## `[models]`\n", SettingsFile.MODELS_KEYS,
                "## `[compare]`\n", SettingsFile.COMPARE_KEYS,
                "## `[hooks]`\n", SettingsFile.HOOKS_KEYS,
                "## `[env.NAME]`\n", SettingsFile.ENVIRONMENT_KEYS);

        for (Map.Entry<String, List<String>> table : tables.entrySet()) {
            List<String> explained = ROW.matcher(section(table.getKey()))
                    .results()
                    .map(row -> row.group(1))
                    .toList();
            assertThat(explained).as(table.getKey()).containsExactlyInAnyOrderElementsOf(table.getValue());
        }
    }

    @Test
    void theExampleIsReadAsSettings(@TempDir Path folder) throws IOException {
        Matcher example = EXAMPLE.matcher(Files.readString(PAGE));
        assertThat(example.find()).as("an example between ```toml and ```").isTrue();

        Path file = Files.writeString(folder.resolve(SettingsFile.NAME), example.group(1));

        assertThat(SettingsFile.read(file).environments()).containsOnlyKeys("development", "production");
    }

    private static String section(String heading) throws IOException {
        String page = Files.readString(PAGE);
        assertThat(page).contains(heading);
        String behind = page.substring(page.indexOf(heading) + heading.length());
        int end = behind.indexOf("\n## ");
        return end < 0 ? behind : behind.substring(0, end);
    }
}
