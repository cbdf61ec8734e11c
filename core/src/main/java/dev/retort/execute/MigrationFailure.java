package dev.retort.execute;

import dev.retort.plan.Stage;
import java.util.List;

/** A stage failed and was rolled back; those before it stand, unless all shared one transaction. */
public final class MigrationFailure extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Stage stage;
    private final transient List<Outcome.Done> before;

    MigrationFailure(String message, Stage stage, List<Outcome.Done> before, Throwable cause) {
        super(message, cause);
        this.stage = stage;
        this.before = List.copyOf(before);
    }

    public Stage stage() {
        return stage;
    }

    /** What was committed before. */
    public List<Outcome.Done> before() {
        return before;
    }
}
