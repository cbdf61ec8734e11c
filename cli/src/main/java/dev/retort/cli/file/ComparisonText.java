package dev.retort.cli.file;

import static java.util.stream.Collectors.joining;

import dev.retort.cli.terminal.Json;
import dev.retort.commute.Comparison;
import dev.retort.commute.Comparison.Meeting;
import dev.retort.commute.Comparison.Side;
import dev.retort.commute.Nearness;
import dev.retort.touch.Part;
import java.util.ArrayList;
import java.util.List;

/** What people and programs read of two branches and whether their order matters. */
final class ComparisonText {

    private ComparisonText() {}

    static List<String> lines(Comparison comparison) {
        List<String> lines = new ArrayList<>();
        comparison.meetings().forEach(meeting -> lines.add(line(meeting, comparison)));
        String unknown = comparison.sides().stream()
                .flatMap(side -> side.unknown().stream())
                .distinct()
                .collect(joining(", "));
        if (!unknown.isEmpty()) {
            lines.add("Unknown: " + unknown + "; look whether the order matters.");
        }
        if (lines.isEmpty()) {
            lines.add("They touch different objects: "
                    + comparison.sides().stream()
                            .map(Side::changes)
                            .map(ComparisonText::list)
                            .collect(joining(" | "))
                    + ".");
        }
        return lines;
    }

    private static String line(Meeting meeting, Comparison comparison) {
        String who = comparison.sides().size() == 2 ? "Both" : meeting.first() + " and " + meeting.second();
        String parts = list(meeting.ofFirst()) + " | " + list(meeting.ofSecond());
        return switch (meeting.nearness()) {
            case SAME_PART -> who + " touch " + meeting.object() + ": " + parts + "; review the order.";
            case SAME_OBJECT, APART ->
                who + " touch " + meeting.object() + ", but different parts of it: " + parts + ".";
        };
    }

    private static String list(List<Part> parts) {
        return parts.isEmpty() ? "nothing" : parts.stream().map(Part::toString).collect(joining(", "));
    }

    static Json json(Comparison comparison) {
        return Json.object()
                .with(
                        "verdict",
                        switch (comparison.verdict()) {
                            case DIFFERENT -> "different";
                            case SAME_OBJECT -> word(Nearness.SAME_OBJECT);
                            case SAME_PART -> word(Nearness.SAME_PART);
                            case UNKNOWN -> "unknown";
                        })
                .with(
                        "sides",
                        comparison.sides().stream().map(ComparisonText::json).toList())
                .with(
                        "meetings",
                        comparison.meetings().stream().map(ComparisonText::json).toList());
    }

    private static Json json(Side side) {
        return Json.object()
                .with("head", side.head())
                .with("revisions", side.revisions())
                .with("changes", side.changes())
                .with("unknown", side.unknown());
    }

    private static Json json(Meeting meeting) {
        return Json.object()
                .with("heads", List.of(meeting.first(), meeting.second()))
                .with("object", meeting.object())
                .with("nearness", word(meeting.nearness()))
                .with("first", meeting.ofFirst())
                .with("second", meeting.ofSecond());
    }

    private static String word(Nearness nearness) {
        return switch (nearness) {
            case APART -> "apart";
            case SAME_OBJECT -> "same object";
            case SAME_PART -> "same part";
        };
    }
}
