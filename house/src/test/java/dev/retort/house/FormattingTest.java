package dev.retort.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.FormatterException;
import com.palantir.javaformat.java.ImportOrderer;
import com.palantir.javaformat.java.JavaFormatterOptions;
import com.palantir.javaformat.java.JavaFormatterOptions.Style;
import com.palantir.javaformat.java.RemoveUnusedImports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** {@code mvn test -pl house -Dformat.update=true} formats; without it this test only looks. */
class FormattingTest {

    private static final boolean UPDATE = Boolean.getBoolean("format.update");

    private final Formatter formatter = Formatter.createFormatter(
            JavaFormatterOptions.builder().style(Style.PALANTIR).build());

    @Test
    void javaSourcesAreFormattedByPalantirJavaFormat() throws IOException {
        List<Path> sources = Sources.endingIn(".java");
        assertThat(sources).hasSizeGreaterThan(20);

        List<String> unformatted = new ArrayList<>();
        for (Path source : sources) {
            String text = Sources.read(source);
            String formatted = format(source, text);
            if (!formatted.equals(text)) {
                if (UPDATE) {
                    Files.writeString(source, formatted);
                } else {
                    unformatted.add(Sources.root().relativize(source).toString());
                }
            }
        }

        assertThat(unformatted)
                .as("not formatted; run: mvn test -pl house -Dformat.update=true")
                .isEmpty();
    }

    private String format(Path source, String text) {
        try {
            return formatter.formatSource(
                    ImportOrderer.reorderImports(RemoveUnusedImports.removeUnusedImports(text), Style.PALANTIR));
        } catch (FormatterException e) {
            throw new AssertionError(source + ": " + e.getMessage(), e);
        }
    }
}
