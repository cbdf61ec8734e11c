package dev.retort.plan;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A revision that an earlier run began and did not finish, as the database has it recorded.
 *
 * @param action upgrade or downgrade, as {@link Action#word} says it
 * @param heads the version table when it began
 * @param steps how many there were
 * @param done how many of them are done
 * @param step the next one
 * @param fingerprint of the steps that are done, and of the one that was begun
 * @param statements the text of each of these
 * @param runsSince rows of the history since it began
 */
public record InProgress(
        String revision,
        String action,
        List<String> heads,
        int steps,
        int done,
        Step step,
        String fingerprint,
        List<String> statements,
        long runsSince) {

    public InProgress {
        heads = List.copyOf(heads);
        statements = List.copyOf(statements);
    }

    /** What became of the next step. */
    public sealed interface Step {}

    /** Nothing of it was done. */
    public record Ahead() implements Step {}

    /**
     * It may have been done, or a part of it.
     *
     * @param target the oid of what it works on, before it; null for none
     * @param backend the server's process that it was sent to
     * @param since when that process began, as the server writes it; null where it did not say
     */
    public record Begun(
            @Nullable Long target, int backend, @Nullable String since) implements Step {}

    /** {@code the upgrade of revision b2 is in progress: 2 of 5 steps are done}. */
    public String summary() {
        String begun = switch (step) {
            case Ahead ahead -> "";
            case Begun one -> ", step " + (done + 1) + " was begun";
        };
        return "the " + action + " of revision " + revision + " is in progress: " + done + " of " + steps
                + (steps == 1 ? " step is" : " steps are") + " done" + begun;
    }

    /**
     * Looks whether a plan goes on with what was begun.
     *
     * @throws PlanException when it does something else, or the migration is another one by now
     */
    public static void check(List<InProgress> begun, Plan plan) {
        for (InProgress one : begun) {
            Stage first = plan.isEmpty() ? null : plan.stages().getFirst();
            if (first == null || !one.isOf(first)) {
                throw new PlanException(one.summary() + "; before it is finished nothing else can run. " + one.next());
            }
            one.check(first);
        }
    }

    private boolean isOf(Stage stage) {
        return stage.revision().equals(revision) && stage.action().word().equals(action);
    }

    private void check(Stage stage) {
        Journal journal = stage.journal();
        int known = statements.size();
        boolean same = journal != null
                && known < journal.fingerprints().size()
                && journal.fingerprints().get(known).equals(fingerprint);
        if (!same) {
            throw new PlanException(stage.file() + ": the statements of revision " + revision
                    + " are not those that an earlier run began with: " + summary() + ". It did:\n" + doneSoFar()
                    + "\nNothing was run. Make these statements what they were; those behind them may be changed. Or "
                    + giveUp());
        }
        List<String> now = stage.headsBefore().stream().map(Object::toString).toList();
        if (runsSince > 0 || !heads.equals(now)) {
            throw new PlanException(
                    summary() + ", and other revisions were run since, so going on may be wrong. It did:\n"
                            + doneSoFar() + "\nNothing was run. To go on, " + giveUp());
        }
    }

    private String doneSoFar() {
        return statements.isEmpty()
                ? "  nothing"
                : IntStream.range(0, statements.size())
                        .mapToObj(i -> "  step " + (i + 1) + (i < done ? "" : " (begun)") + ": "
                                + statements.get(i).lines().collect(Collectors.joining("\n    ")))
                        .collect(Collectors.joining("\n"));
    }

    private String next() {
        String finish = action.equals(Action.UPGRADE.word())
                ? "Finish it: retort upgrade " + revision + ". Or "
                : "Finish it: run the downgrade again, with the target that it had. Or ";
        return finish + giveUp();
    }

    /** A stamp forgets what was begun. */
    private String giveUp() {
        return "take back by hand what was done, and say so: retort stamp "
                + (heads.isEmpty() ? "base" : String.join(" ", heads)) + ".";
    }
}
