package dev.retort.cli.run;

import dev.retort.plan.PlannedStatement;
import dev.retort.plan.Stage;
import java.util.List;

/** Which statements of a plan are shown. */
enum PlanDetail {
    /** Those of the migrations. */
    MIGRATIONS,
    /** Also those that check and keep Retort's records. */
    ALL_STATEMENTS;

    List<PlannedStatement> statements(Stage stage) {
        return switch (this) {
            case MIGRATIONS ->
                stage.shown().stream()
                        .filter(statement -> statement.origin() != null)
                        .toList();
            case ALL_STATEMENTS -> stage.shown();
        };
    }
}
