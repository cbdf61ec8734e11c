package dev.retort.cli.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.cli.drawing.ChartNode.State;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The languages of Graphviz and Mermaid. */
class ChartsTest {

    static List<GoldenFile> files() {
        return GoldenFile.in("chart");
    }

    @ParameterizedTest
    @MethodSource("files")
    void chartsAreAsReviewed(GoldenFile file) {
        List<ChartNode> nodes = parse(file.input());
        file.assertOutput(Dot.of(nodes) + "\n" + Mermaid.of(nodes));
    }

    /** One node a line, {@code id | parents | dependencies | labels | states | message}; a message may have <code>\n</code> in it. */
    private static List<ChartNode> parse(String graph) {
        return graph.lines().map(ChartsTest::node).toList();
    }

    private static ChartNode node(String line) {
        String[] parts = line.split("\\|", 6);
        Set<State> states = words(parts[4]).stream()
                .map(word -> State.valueOf(word.toUpperCase(Locale.ROOT)))
                .collect(Collectors.toSet());
        String message = parts[5].strip().replace("\\n", "\n");
        return new ChartNode(parts[0].strip(), words(parts[1]), words(parts[2]), words(parts[3]), message, states);
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.split(" ")).filter(word -> !word.isEmpty()).toList();
    }

    private static ChartNode single(String message) {
        return new ChartNode("a", List.of(), List.of(), List.of(), message, Set.of());
    }

    private static String mermaidLabel(String message) {
        String chart = Mermaid.of(List.of(single(message)));
        assertThat(chart).startsWith("flowchart BT\n    ra[\"a<br/>").endsWith("\"]\n");
        return chart.substring("flowchart BT\n    ra[\"a<br/>".length(), chart.length() - "\"]\n".length());
    }

    private static String dotLabel(String message) {
        return Dot.of(List.of(single(message)))
                .lines()
                .filter(line -> line.startsWith("  \"a\""))
                .map(line -> line.substring("  \"a\" [label=\"a\\n".length(), line.length() - "\"];".length()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void charactersThatMeanSomethingAreNumbersInMermaid() {
        assertThat(mermaidLabel("\"a\" #b; <c> %% {d} [e] `f` *g*"))
                .isEqualTo("#34;a#34; #35;b#59; #60;c#62; #37;#37; #123;d#125; #91;e#93; #96;f#96; #42;g#42;");
        assertThat(mermaidLabel("a\\b: c\td\ne")).isEqualTo("a#92;b#58; c#32;d<br/>e");
        assertThat(mermaidLabel("it's (as) big/small as für 中文?")).isEqualTo("it's (as) big/small as für 中文?");
    }

    @Test
    void charactersThatMeanSomethingAreEscapedInDot() {
        assertThat(dotLabel("\"a\" \\N \\")).isEqualTo("\\\"a\\\" \\\\N \\\\");
        assertThat(dotLabel("a\tb\nc &lt; <b>; für")).isEqualTo("a b\\nc &amp;lt; <b>; für");
    }

    @Test
    void idsThatAreWordsOfMermaidAreNone() {
        assertThat(Mermaid.of(List.of(new ChartNode("end", List.of(), List.of(), List.of(), "", Set.of()))))
                .isEqualTo("flowchart BT\n    rend[\"end\"]\n");
    }

    @Test
    void chartsOfNothingAreEmpty() {
        assertThat(Mermaid.of(List.of())).isEqualTo("flowchart BT\n");
        assertThat(Dot.of(List.of())).doesNotContain("->").endsWith("}\n");
    }
}
