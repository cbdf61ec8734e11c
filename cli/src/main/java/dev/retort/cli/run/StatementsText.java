package dev.retort.cli.run;

import dev.retort.plan.Plan;
import dev.retort.plan.Stage;
import dev.retort.postgres.Statement;
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
                        .map(planned -> text(planned.statement()).indent(4).stripTrailing())
                        .collect(Collectors.joining("\n"));
    }

    private static String text(Statement statement) {
        return switch (statement) {
            case Statement.Sql sql -> sql.text() + ";";
            case Statement.CopyIn copy -> copy.text() + ";";
            case Statement.InBatches update -> update.text() + "; -- " + update.note();
            case Statement.Call call -> "-- run: " + call.what();
        };
    }
}
