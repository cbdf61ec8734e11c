package dev.retort.cli.run;

import dev.retort.plan.Plan;
import dev.retort.plan.Stage;
import java.util.stream.Collectors;

/** What a plan runs of the migrations, briefly. */
final class StatementsText {

    private StatementsText() {}

    static String of(Plan plan) {
        return "This will run:\n"
                + plan.stages().stream().map(StatementsText::of).collect(Collectors.joining("\n"));
    }

    private static String of(Stage stage) {
        return "  " + stage.title() + " (" + stage.file() + ")\n"
                + stage.shown().stream()
                        .filter(planned -> planned.origin() != null)
                        .map(planned ->
                                StatementText.of(planned.statement()).indent(4).stripTrailing())
                        .collect(Collectors.joining("\n"));
    }
}
