package dev.retort.plan;

import dev.retort.effect.SessionUse;
import dev.retort.effect.TransactionUse;
import dev.retort.origin.Origin;
import dev.retort.outside.Lone;
import dev.retort.outside.NewEnumValue;
import dev.retort.outside.UnnamedIndexException;
import dev.retort.postgres.Statement;
import dev.retort.sql.PostgresVersion;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The statements of a migration in steps: what may share a transaction does, what may not stands alone. A step ends, too, behind a
 * value of an enum type that a later one may use.
 */
record Steps(List<List<PlannedStatement>> all) {

    /** From this version on a value can be used in the transaction that made its type (release notes of 17). */
    private static final int TYPE_AND_VALUE = 17;

    Steps {
        all = List.copyOf(all);
    }

    /** @throws PlanException for what cannot be cut */
    static Steps of(List<PlannedStatement> statements, PostgresVersion server) {
        List<List<PlannedStatement>> steps = new ArrayList<>();
        List<PlannedStatement> together = new ArrayList<>();
        for (int i = 0; i < statements.size(); i++) {
            PlannedStatement planned = statements.get(i);
            boolean alone = standsAlone(planned);
            if (alone && !together.isEmpty()) {
                steps.add(List.copyOf(together));
                together = new ArrayList<>();
            }
            together.add(planned);
            if (alone || endsStep(together, statements.subList(i + 1, statements.size()), server)) {
                steps.add(List.copyOf(together));
                together = new ArrayList<>();
            }
        }
        if (!together.isEmpty()) {
            steps.add(List.copyOf(together));
        }
        steps.stream().limit(Math.max(0, steps.size() - 1L)).forEach(Steps::refuseSessionChanges);
        return new Steps(steps);
    }

    /** Whether one transaction does for all. */
    boolean isOneTransaction() {
        return all.isEmpty() || (all.size() == 1 && !isAlone(all.getFirst()));
    }

    /** The first statement that needs more than one. */
    @Nullable
    Origin reason() {
        return all.stream()
                .filter(Steps::isAlone)
                .findFirst()
                .orElse(all.getFirst())
                .getLast()
                .origin();
    }

    static boolean isAlone(List<PlannedStatement> step) {
        return step.size() == 1 && standsAlone(step.getFirst());
    }

    /** @throws PlanException for an index without a name */
    static Lone lone(PlannedStatement planned) {
        try {
            return planned.statement() instanceof Statement.Sql sql ? Lone.of(sql.text()) : new Lone.Repeats();
        } catch (UnnamedIndexException e) {
            throw new PlanException(
                    Planner.place(planned.origin()) + e.getMessage() + Planner.excerpt(planned.origin()));
        }
    }

    private static boolean standsAlone(PlannedStatement planned) {
        return planned.effect() != null && planned.effect().transaction() == TransactionUse.OUTSIDE;
    }

    private static boolean endsStep(
            List<PlannedStatement> together, List<PlannedStatement> later, PostgresVersion server) {
        return together.getLast().statement() instanceof Statement.Sql sql
                && NewEnumValue.of(sql.text())
                        .filter(value -> !server.isAtLeast(TYPE_AND_VALUE) || !isMadeIn(together, value))
                        .filter(value -> later.stream().anyMatch(next -> mayUse(next.statement(), value)))
                        .isPresent();
    }

    private static boolean isMadeIn(List<PlannedStatement> together, NewEnumValue value) {
        return together.stream()
                .anyMatch(before ->
                        before.statement() instanceof Statement.Sql made && value.isOfTypeMadeBy(made.text()));
    }

    private static boolean mayUse(Statement statement, NewEnumValue value) {
        return switch (statement) {
            case Statement.Sql sql -> value.isUsedBy(sql.text());
            case Statement.CopyIn copy -> value.isIn(copy.data());
            case Statement.InBatches update -> value.isUsedBy(update.text());
            case Statement.Call call -> true;
        };
    }

    /** The next run would go on without it. Of code nobody knows; what it leaves behind is undone. */
    private static void refuseSessionChanges(List<PlannedStatement> step) {
        for (PlannedStatement planned : step) {
            boolean changes = planned.effect() != null
                    && planned.effect().session() == SessionUse.CHANGES
                    && !isAlone(step)
                    && !(planned.statement() instanceof Statement.Call);
            if (changes) {
                throw new PlanException(Planner.place(planned.origin())
                        + "a setting of the session would be gone behind the next statement that runs in no transaction,"
                        + " when another run goes on there. Say SET LOCAL, write schemas before names, or put what stands"
                        + " before that statement into a revision of its own" + Planner.excerpt(planned.origin()));
            }
        }
    }

    /** Of the steps up to each, from none to all; rows and all. */
    List<String> fingerprints() {
        List<String> prints = new ArrayList<>();
        prints.add("");
        for (List<PlannedStatement> step : all) {
            prints.add(digest(prints.getLast(), step));
        }
        return prints;
    }

    private static String digest(String before, List<PlannedStatement> step) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(before.getBytes(StandardCharsets.UTF_8));
            for (PlannedStatement planned : step) {
                digest.update((byte) 0);
                digest.update(Planner.text(planned.statement()).getBytes(StandardCharsets.UTF_8));
                if (planned.statement() instanceof Statement.CopyIn copy) {
                    digest.update((byte) 0);
                    digest.update(copy.data().getBytes(StandardCharsets.UTF_8));
                }
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** All but what the last transaction of the stage does. */
    List<Part> parts(JournalBookkeeping records, Bookkeeping bookkeeping) {
        List<String> prints = fingerprints();
        List<Part> parts = new ArrayList<>();
        int recorded = recorded();
        for (int i = 0; i < recorded; i++) {
            List<PlannedStatement> step = all.get(i);
            String text = Planner.text(step);
            String print = prints.get(i + 1);
            if (isAlone(step)) {
                Lone lone = lone(step.getFirst());
                parts.add(new Part.Alone(
                        step.getFirst(),
                        lone,
                        records.begun(i + 1, print, text, lone),
                        records.done(i + 1, lone),
                        records.undone(i + 1, prints.get(i))));
            } else {
                parts.add(new Part.Together(asThemselves(step, bookkeeping), records.record(i + 1, print, text)));
            }
        }
        return parts;
    }

    /** Code may have become another user, who may not write the records. */
    private static List<PlannedStatement> asThemselves(List<PlannedStatement> step, Bookkeeping bookkeeping) {
        List<PlannedStatement> all = new ArrayList<>(step);
        if (Planner.changesSession(step)) {
            bookkeeping.originalUser().forEach(reset -> all.add(PlannedStatement.bookkeeping(reset)));
        }
        return all;
    }

    /** How many steps are done before the last transaction. */
    int recorded() {
        return isAlone(all.getLast()) ? all.size() : all.size() - 1;
    }

    /** What the last transaction does. */
    List<PlannedStatement> last() {
        return isAlone(all.getLast()) ? List.of() : all.getLast();
    }
}
