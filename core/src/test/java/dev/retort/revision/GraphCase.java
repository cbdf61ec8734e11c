package dev.retort.revision;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.stream.Stream;

/**
 * A line of a file in {@code graph/}, which explains the format.
 *
 * @param place file and line
 * @param heads where the database is; empty when none is asked
 * @param verb upgrade, downgrade, stamp, show or history
 * @param targets what stands behind the verb
 * @param expected what comes of it, without the note behind it
 * @param differences why Alembic does otherwise: the words of the note; none where it does the same
 */
record GraphCase(
        String place,
        String graph,
        Optional<SortedSet<RevisionId>> heads,
        String verb,
        List<String> targets,
        String expected,
        List<String> differences) {

    private static final String NO_DATABASE = "-";

    @Override
    public String toString() {
        return place + "  " + heads.map(GraphText::text).orElse(NO_DATABASE) + " | " + verb + " "
                + String.join(" ", targets) + "  (" + graph + ")";
    }

    /** All cases of all files, in the order of the file names. */
    static List<GraphCase> all() {
        try (Stream<Path> files = Files.list(folder())) {
            return files.sorted().flatMap(file -> read(file).stream()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path folder() {
        try {
            return Path.of(Objects.requireNonNull(GraphCase.class.getResource("/graph"))
                    .toURI());
        } catch (java.net.URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<GraphCase> read(Path file) {
        List<GraphCase> cases = new ArrayList<>();
        String graph = "";
        int number = 0;
        for (String line : lines(file)) {
            number++;
            String place = file.getFileName() + ":" + number;
            if (line.startsWith("graph ")) {
                graph = line.substring("graph ".length()).strip();
            } else if (!line.isBlank() && !line.startsWith("#")) {
                cases.add(read(place, graph, line));
            }
        }
        return cases;
    }

    private static GraphCase read(String place, String graph, String line) {
        String[] columns = line.split("\\|", -1);
        if (columns.length < 3 || columns.length > 4) {
            throw new IllegalArgumentException(
                    place + ": expected 'heads | command | outcome' and perhaps '| differs: word'");
        }
        List<String> command = List.of(columns[1].strip().split("\\s+", -1));
        return new GraphCase(
                place,
                graph,
                columns[0].strip().equals(NO_DATABASE) ? Optional.empty() : Optional.of(GraphText.heads(columns[0])),
                command.getFirst(),
                command.subList(1, command.size()),
                columns[2].strip(),
                columns.length == 3 ? List.of() : differences(place, columns[3].strip()));
    }

    private static List<String> differences(String place, String note) {
        if (!note.startsWith("differs: ")) {
            throw new IllegalArgumentException(place + ": expected 'differs: word', found '" + note + "'");
        }
        return List.of(note.substring("differs: ".length()).split(", *", -1));
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file, UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What Retort says, as the file would write it; an error as its name, a space and its message. */
    String outcome() {
        try {
            RevisionGraph revisions = GraphText.graph(graph);
            return switch (verb) {
                case "upgrade" -> GraphText.text(revisions.up(rows(), target()));
                case "downgrade" -> downgrade(revisions.down(rows(), target()));
                case "stamp" ->
                    "=> "
                            + GraphText.text(revisions.stamped(
                                    rows(), targets.stream().map(Target::parse).toList()));
                case "show" -> GraphText.text(revisions.locate(target(), heads));
                case "history" -> history(revisions);
                default -> throw new IllegalArgumentException(place + ": no command '" + verb + "'");
            };
        } catch (RevisionException e) {
            return e.getClass().getSimpleName() + " " + e.getMessage();
        }
    }

    boolean isRefused() {
        return Character.isUpperCase(expected.charAt(0));
    }

    boolean isRoute() {
        return !isRefused() && (verb.equals("upgrade") || verb.equals("downgrade"));
    }

    /** What comes of it, without what is told about it. */
    String result() {
        return expected.split(", taken too: ", 2)[0];
    }

    /** {@code +a}, {@code +b}; none where nothing is to run, or nothing may. */
    Stream<String> steps() {
        return isRoute()
                ? Stream.of(expected.split(" *=>", 2)[0].split(" ", -1)).filter(step -> !step.isEmpty())
                : Stream.of();
    }

    /** The rows of the version table behind {@code =>}. */
    String rowsAfter() {
        return result().split("=> ", 2)[1];
    }

    private static String downgrade(Route route) {
        return route.takenToo().isEmpty()
                ? GraphText.text(route)
                : GraphText.text(route) + ", taken too: " + ids(route.takenToo());
    }

    private String history(RevisionGraph revisions) {
        return ids(revisions.between(TargetRange.parse(targets.getFirst(), Target.base(), Target.heads()), heads));
    }

    private static String ids(List<RevisionNode> nodes) {
        return GraphText.text(nodes.stream().map(RevisionNode::id).toList());
    }

    private SortedSet<RevisionId> rows() {
        return heads.orElseThrow(() -> new IllegalArgumentException(place + ": '" + verb + "' needs a database"));
    }

    private Target target() {
        return Target.parse(targets.getFirst());
    }
}
