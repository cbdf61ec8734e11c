package dev.retort.execute;

import dev.retort.patience.Pace;
import dev.retort.patience.Timeouts;
import dev.retort.plan.Batch;
import dev.retort.plan.PlannedStatement;
import dev.retort.plan.Stage;
import dev.retort.postgres.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A single statement of a transaction that is sent with others.
 *
 * @param stage whose it is, or that it comes before
 * @param planned that it is of, or that it comes before; null at the beginning and the end of a transaction
 * @param endsStage whether nothing of the stage comes behind it
 */
record Message(
        String text, Kind kind, Stage stage, @Nullable PlannedStatement planned, boolean endsStage) {

    /** How long the stage took, in milliseconds: the answers of all stages that are sent together arrive at one time. */
    private static final String DURATION = "\nRETURNING round(extract(epoch FROM finished_at - started_at) * 1000)";

    enum Kind {
        /** Begins a transaction, or says how long the next statement may take. */
        FRAME,
        /** Makes a tracking table. */
        PREPARATION,
        STATEMENT,
        /** The last of a stage but for its COMMIT; its one row is how long the stage took. */
        HISTORY,
        COMMIT
    }

    /** Whether the batch can be sent without looking at the database in between. */
    static boolean canCarry(Batch batch) {
        return batch.stages().stream().allMatch(Message::canCarry);
    }

    /** One that leaves the heads as they are would not be known again by them when the connection is lost. */
    private static boolean canCarry(Stage stage) {
        return switch (stage.session()) {
            case CHANGED -> false;
            case PINNED ->
                stage.repetition() == null
                        && stage.journal() == null
                        && !stage.headsBefore().equals(stage.headsAfter())
                        && stage.statements().stream()
                                .allMatch(planned -> planned.statement() instanceof Statement.Sql);
        };
    }

    /** A transaction from BEGIN to COMMIT. */
    static List<Message> of(Batch batch, List<Statement.Sql> preparation, List<String> checks, Timeouts timeouts) {
        Stage first = batch.stages().getFirst();
        List<Message> messages = new ArrayList<>();
        String opening = timeouts.opening();
        frame(messages, "BEGIN", first, null);
        checks.forEach(check -> frame(messages, check, first, first.statements().getFirst()));
        frame(messages, opening, first, null);
        for (Statement.Sql statement : preparation) {
            messages.add(new Message(statement.text(), Kind.PREPARATION, first, null, false));
        }
        for (Stage stage : batch.stages()) {
            add(messages, stage, timeouts);
        }
        // Behind the last stage comes its COMMIT.
        messages.add(messages.removeLast().endingStage(false));
        messages.add(new Message("COMMIT", Kind.COMMIT, batch.stages().getLast(), null, true));
        return messages;
    }

    private Message endingStage(boolean ends) {
        return new Message(text, kind, stage, planned, ends);
    }

    private static void add(List<Message> messages, Stage stage, Timeouts timeouts) {
        for (PlannedStatement planned : stage.statements()) {
            if (planned.origin() != null) {
                String before = timeouts.before(Pace.of(planned), false);
                if (!before.isEmpty()) {
                    frame(messages, before, stage, planned);
                }
            }
            messages.add(new Message(text(planned), Kind.STATEMENT, stage, planned, false));
        }
        Message history = messages.removeLast();
        messages.add(new Message(history.text() + DURATION, Kind.HISTORY, stage, history.planned(), true));
    }

    private static void frame(List<Message> messages, String text, Stage stage, @Nullable PlannedStatement planned) {
        messages.add(new Message(text, Kind.FRAME, stage, planned, false));
    }

    private static String text(PlannedStatement planned) {
        if (planned.statement() instanceof Statement.Sql sql) {
            return sql.text();
        }
        throw new IllegalStateException("not to be sent with others: " + planned.statement());
    }
}
