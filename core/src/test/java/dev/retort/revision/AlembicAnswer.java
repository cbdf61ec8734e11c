package dev.retort.revision;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What the real Alembic says to a case; {@code graph_cases.py} asks it.
 *
 * @param answer in the notation of the cases; {@code refused} and why
 * @param rowsFollowed the rows of the version table after the steps that the case expects, in their order, by Alembic's
 *     bookkeeping; {@code invalid} and why
 */
record AlembicAnswer(GraphCase graphCase, String answer, String rowsFollowed) {

    /** Debian's. */
    private static final String PYTHON = "/usr/bin/python3";

    static List<AlembicAnswer> to(List<GraphCase> cases) {
        try (InputStream program = AlembicAnswer.class.getResourceAsStream("/alembic/graph_cases.py")) {
            Process process = new ProcessBuilder(PYTHON, "-c", new String(program.readAllBytes(), UTF_8))
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            CompletableFuture<Void> asking = CompletableFuture.runAsync(() -> ask(process, cases));
            List<String> answers = new String(process.getInputStream().readAllBytes(), UTF_8)
                    .lines()
                    .toList();
            asking.join();
            return IntStream.range(0, cases.size())
                    .mapToObj(i -> of(cases.get(i), answers.get(i)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "needs Debian's Alembic: apt-get install python3-alembic python3-psycopg2", e);
        }
    }

    private static AlembicAnswer of(GraphCase graphCase, String line) {
        String[] columns = line.split("\t", -1);
        return new AlembicAnswer(graphCase, columns[0], columns[1]);
    }

    private static void ask(Process process, List<GraphCase> cases) {
        try (var questions = process.outputWriter(UTF_8)) {
            for (GraphCase graphCase : cases) {
                questions.write(json(graphCase) + "\n");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String json(GraphCase graphCase) {
        return "{\"graph\": "
                + list(GraphText.nodes(graphCase.graph()).stream().map(AlembicAnswer::json))
                + ", \"heads\": "
                + graphCase.heads().map(AlembicAnswer::strings).orElse("null")
                + ", \"verb\": "
                + string(graphCase.verb())
                + ", \"targets\": "
                + strings(graphCase.targets())
                + ", \"steps\": "
                + list(graphCase.steps().map(step -> strings(List.of(step.substring(0, 1), step.substring(1)))))
                + "}";
    }

    private static String json(RevisionNode node) {
        return "{\"id\": "
                + string(node.id())
                + ", \"down\": "
                + strings(node.down())
                + ", \"dependsOn\": "
                + strings(node.dependsOn())
                + ", \"labels\": "
                + strings(node.labels())
                + "}";
    }

    private static String strings(Collection<?> values) {
        return list(values.stream().map(AlembicAnswer::string));
    }

    private static String list(Stream<String> elements) {
        return elements.collect(joining(", ", "[", "]"));
    }

    /** Nothing in the cases needs an escape. */
    private static String string(Object value) {
        return "\"" + value + "\"";
    }

    @Override
    public String toString() {
        return graphCase.toString();
    }

    private boolean isRefused() {
        return answer.startsWith("refused ");
    }

    /** Whether both refuse, or the same is run, in whatever order, and the same rows are left. */
    boolean isTheSame() {
        if (isRefused() || graphCase.isRefused()) {
            return isRefused() == graphCase.isRefused();
        }
        return words(answer).equals(words(graphCase.result()));
    }

    private static Set<String> words(String text) {
        return Arrays.stream(text.split("[ ,]+", -1)).collect(Collectors.toSet());
    }
}
