package dev.retort.plan;

import dev.retort.effect.Effect;
import dev.retort.effect.Loss;
import dev.retort.effect.SessionUse;
import dev.retort.effect.TransactionUse;
import dev.retort.migration.Content;
import dev.retort.migration.Script;
import dev.retort.migration.ScriptException;
import dev.retort.op.IrreversibleException;
import dev.retort.op.Recorded;
import dev.retort.operation.DataOperation.UpdateInBatches;
import dev.retort.operation.Operation;
import dev.retort.origin.Origin;
import dev.retort.postgres.OnePass;
import dev.retort.postgres.Postgres;
import dev.retort.postgres.Statement;
import dev.retort.postgres.clause.NeedsNewerServerException;
import dev.retort.revision.Direction;
import dev.retort.revision.RevisionId;
import dev.retort.revision.RevisionNode;
import dev.retort.revision.Route;
import dev.retort.revision.Step;
import dev.retort.secret.Secrets;
import dev.retort.sql.PostgresVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Turns a route and the migrations on it into a plan. Everything that can be refused is refused here. */
public final class Planner {

    private final Tracking tracking;
    private final Bookkeeping bookkeeping;
    private final PostgresVersion server;
    private final String tool;

    /**
     * @param server the version that the statements are for
     * @param tool name and version of this program, for the history
     */
    public Planner(Tracking tracking, PostgresVersion server, String tool) {
        this.server = server;
        this.tracking = tracking;
        this.bookkeeping = new Bookkeeping(tracking);
        this.tool = tool;
    }

    /** A revision's file and what it does. */
    public record Source(Script script, Content content) {}

    /**
     * @param sources has an answer for every revision on the route
     * @throws PlanException when a revision cannot be taken away, or its statements cannot be cut into transactions
     * @throws dev.retort.migration.ScriptException when a migration's code fails
     */
    public Plan plan(Route route, Function<RevisionId, Source> sources, Transactions transactions) {
        List<Stage> stages = new ArrayList<>();
        List<String> irreversible = new ArrayList<>();
        SessionBefore session = SessionBefore.PINNED;
        SortedSet<RevisionId> heads = route.headsBefore();
        for (Step step : route.steps()) {
            Source source = sources.apply(step.revision().id());
            try {
                Stage stage = stage(step, heads, source, session, transactions);
                refuseInOneTransaction(stage, transactions);
                stages.add(stage);
                session = changesSession(stage.shown()) ? SessionBefore.CHANGED : SessionBefore.PINNED;
            } catch (IrreversibleException e) {
                irreversible.add(
                        "  " + step.revision().id() + " (" + source.script().name() + "): " + e.getMessage());
            }
            heads = step.headsAfter(heads);
        }
        if (!irreversible.isEmpty()) {
            throw new PlanException((irreversible.size() == 1 ? "a revision" : irreversible.size() + " revisions")
                    + " on the way cannot be taken back:\n" + String.join("\n", irreversible));
        }
        return new Plan(bookkeeping.preparation(route.headsBefore()), batches(stages, transactions));
    }

    /**
     * Whether the revision could be taken back once it is applied, by the rules of {@link #plan}. It is asked for its downgrade;
     * nothing runs.
     */
    public Reversal reversal(Source source) {
        try {
            Steps.of(render(source.content().record(Direction.DOWNGRADE)), server);
            return new Reversal.Possible();
        } catch (IrreversibleException | PlanException | ScriptException e) {
            return new Reversal.Impossible(String.valueOf(e.getMessage()));
        }
    }

    /**
     * What the history would keep of an upgrade by this file.
     *
     * @throws PlanException when it cannot be planned
     * @throws dev.retort.migration.ScriptException when its code fails
     */
    public String sqlOf(Source source) {
        return text(render(source.content().record(Direction.UPGRADE)));
    }

    /**
     * The plan, and before it a note for each of these files: that somebody has said that it may differ from what ran.
     *
     * @param heads of the database before the plan
     */
    public Plan accepting(List<Script> edited, SortedSet<RevisionId> heads, Plan plan) {
        List<Batch> batches = new ArrayList<>();
        for (Script script : edited) {
            HistoryEntry entry = new HistoryEntry(
                    Action.ACCEPT,
                    script.id().value(),
                    script.node().message(),
                    heads,
                    script.checksum(),
                    "",
                    null,
                    tool);
            batches.add(new Batch(List.of(new Stage(
                    Action.ACCEPT,
                    script.id().value(),
                    List.of(),
                    script.node().message(),
                    script.name(),
                    SessionBefore.PINNED,
                    heads,
                    heads,
                    null,
                    null,
                    enclose(heads, heads, List.of(), List.of(), entry),
                    List.of()))));
        }
        batches.addAll(plan.batches());
        return new Plan(plan.isEmpty() ? bookkeeping.preparation(heads) : plan.preparation(), batches);
    }

    /**
     * Only says where the database is; empty when it says so already.
     *
     * @param begun what earlier runs did not finish; it is forgotten
     */
    public Plan stamp(SortedSet<RevisionId> before, SortedSet<RevisionId> after, List<InProgress> begun) {
        if (before.equals(after) && begun.isEmpty()) {
            return new Plan(bookkeeping.preparation(before), List.of());
        }
        HistoryEntry entry = new HistoryEntry(Action.STAMP, Stage.list(after), "", after, null, "", null, tool);
        List<PlannedStatement> forgetting = begun.stream()
                .map(one -> PlannedStatement.bookkeeping(JournalBookkeeping.forget(tracking, one)))
                .toList();
        List<PlannedStatement> statements = enclose(before, after, List.of(), forgetting, entry);
        Stage stage = new Stage(
                Action.STAMP,
                Stage.list(after),
                List.of(),
                "",
                "",
                SessionBefore.PINNED,
                before,
                after,
                null,
                null,
                statements,
                List.of());
        return new Plan(bookkeeping.preparation(before), List.of(new Batch(List.of(stage))));
    }

    private static void refuseInOneTransaction(Stage stage, Transactions transactions) {
        Repetition repetition = stage.repetition();
        if (repetition != null && transactions == Transactions.ONE_FOR_ALL) {
            throw new PlanException(place(repetition.update().origin())
                    + "an update in batches runs in transactions of its own; run it without --single-transaction");
        }
    }

    private static void refuseInOneTransaction(Steps steps, Transactions transactions) {
        if (!steps.isOneTransaction() && transactions == Transactions.ONE_FOR_ALL) {
            Origin origin = steps.reason();
            throw new PlanException(place(origin) + "this needs more than one transaction; run it without"
                    + " --single-transaction" + excerpt(origin));
        }
    }

    private static List<Batch> batches(List<Stage> stages, Transactions transactions) {
        return switch (transactions) {
            case ONE_PER_REVISION ->
                stages.stream().map(stage -> new Batch(List.of(stage))).toList();
            case ONE_FOR_ALL -> stages.isEmpty() ? List.of() : List.of(new Batch(stages));
        };
    }

    private Stage stage(
            Step step, SortedSet<RevisionId> before, Source source, SessionBefore session, Transactions transactions) {
        SortedSet<RevisionId> after = step.headsAfter(before);
        List<Recorded> operations = source.content().record(step.direction());
        List<PlannedStatement> own = render(operations);
        Action action = Action.of(step.direction());
        Script script = source.script();
        Repetition repetition = repetition(own, action, script, before);
        Steps steps = Steps.of(own, server);
        refuseInOneTransaction(steps, transactions);
        JournalBookkeeping records =
                new JournalBookkeeping(tracking, script.id().value(), action);
        Journal journal = steps.isOneTransaction() ? null : journal(steps, records, before);
        List<PlannedStatement> last = journal == null ? own : steps.last();
        HistoryEntry entry = entry(step, after, source, own);
        return new Stage(
                action,
                script.id().value(),
                step.revision().down(),
                step.revision().message(),
                script.name(),
                session,
                before,
                after,
                repetition,
                journal,
                enclose(
                        before,
                        after,
                        repetition == null ? last : List.of(repetition.finish()),
                        journal == null ? List.of() : List.of(records.close(steps.recorded())),
                        entry),
                losses(own));
    }

    private HistoryEntry entry(Step step, SortedSet<RevisionId> after, Source source, List<PlannedStatement> own) {
        Action action = Action.of(step.direction());
        return new HistoryEntry(
                action,
                source.script().id().value(),
                step.revision().message(),
                after,
                source.script().checksum(),
                text(own),
                action == Action.UPGRADE ? kept(step.revision(), source) : null,
                tool);
    }

    /** What would take it back; asked for now, as its file may be gone when it is needed. */
    private KeptRevision kept(RevisionNode node, Source source) {
        try {
            return KeptRevision.of(node, render(source.content().record(Direction.DOWNGRADE)));
        } catch (IrreversibleException | PlanException | ScriptException e) {
            return KeptRevision.irreversible(node, String.valueOf(e.getMessage()));
        }
    }

    private Journal journal(Steps steps, JournalBookkeeping records, SortedSet<RevisionId> before) {
        int number = steps.all().size();
        List<String> prints = steps.fingerprints();
        return new Journal(
                tracking,
                number,
                PlannedStatement.bookkeeping(bookkeeping.guard(before)),
                records.open(before, number, prints.getFirst()),
                steps.parts(records, bookkeeping),
                prints);
    }

    private static List<Loss> losses(List<PlannedStatement> statements) {
        return statements.stream()
                .map(PlannedStatement::effect)
                .filter(Objects::nonNull)
                .flatMap(effect -> effect.losses().stream())
                .toList();
    }

    private @Nullable Repetition repetition(
            List<PlannedStatement> own, Action action, Script script, SortedSet<RevisionId> before) {
        return own.size() == 1 && own.getFirst().statement() instanceof Statement.InBatches update
                ? new BatchBookkeeping(tracking, update, script.id().value(), action)
                        .repetition(own.getFirst(), bookkeeping, before)
                : null;
    }

    private List<PlannedStatement> render(List<Recorded> operations) {
        refuseBesideBatches(operations);
        List<PlannedStatement> statements = new ArrayList<>();
        for (List<Recorded> part : OnePass.cut(operations, Recorded::operation)) {
            Origin origin = part.getFirst().origin();
            List<Operation> together = part.stream().map(Recorded::operation).toList();
            for (Statement statement : statements(part, together)) {
                Effect effect = StatementEffect.of(statement, server, together);
                refuseTransactionControl(effect.transaction(), origin);
                statements.add(new PlannedStatement(statement, origin, effect));
            }
        }
        return statements;
    }

    private List<Statement> statements(List<Recorded> part, List<Operation> together) {
        try {
            return Postgres.render(together, server);
        } catch (NeedsNewerServerException e) {
            throw part.stream()
                    .flatMap(recorded -> refusal(recorded).stream())
                    .findFirst()
                    .orElseThrow(() -> e);
        }
    }

    /** Each by itself, so that the message has the line of the one that is meant. */
    private Optional<RuntimeException> refusal(Recorded recorded) {
        try {
            Postgres.render(recorded.operation(), server);
            return Optional.empty();
        } catch (NeedsNewerServerException e) {
            return Optional.of(new PlanException(
                    where(recorded.origin()) + "cannot " + recorded.operation().summary() + ": " + e.getMessage()));
        }
    }

    private static String where(Origin origin) {
        return origin instanceof Origin.SqlPlace place ? place + ": " : origin.file() + ":" + origin.line() + ": ";
    }

    static boolean changesSession(List<PlannedStatement> statements) {
        return statements.stream()
                .map(PlannedStatement::effect)
                .anyMatch(effect -> effect != null && effect.session() == SessionUse.CHANGES);
    }

    private List<PlannedStatement> enclose(
            SortedSet<RevisionId> before,
            SortedSet<RevisionId> after,
            List<PlannedStatement> own,
            List<PlannedStatement> closing,
            HistoryEntry entry) {
        List<PlannedStatement> all = new ArrayList<>();
        all.add(PlannedStatement.bookkeeping(bookkeeping.guard(before)));
        all.addAll(own);
        if (changesSession(own)) {
            bookkeeping.originalUser().forEach(reset -> all.add(PlannedStatement.bookkeeping(reset)));
        }
        all.addAll(closing);
        bookkeeping.move(before, after).forEach(move -> all.add(PlannedStatement.bookkeeping(move)));
        all.add(PlannedStatement.bookkeeping(bookkeeping.history(entry)));
        return all;
    }

    private static void refuseBesideBatches(List<Recorded> operations) {
        for (Recorded recorded : operations) {
            if (recorded.operation() instanceof UpdateInBatches update && operations.size() > 1) {
                throw new PlanException(where(recorded.origin()) + "'" + update.summary()
                        + "' runs in transactions of its own, so nothing else can stand in the same revision; put it into a"
                        + " revision of its own");
            }
        }
    }

    private static void refuseTransactionControl(TransactionUse use, Origin origin) {
        switch (use) {
            case INSIDE, OUTSIDE -> {}
            case CONTROLS ->
                throw new PlanException(
                        where(origin) + "a migration does not begin or end transactions: Retort runs each"
                                + " revision in one. Remove the statement" + excerpt(origin));
        }
    }

    /** For the beginning of a message; nothing for what nobody wrote. */
    static String place(@Nullable Origin origin) {
        return origin == null ? "" : where(origin);
    }

    /** For the end of a message: the line of an SQL file, below. */
    static String excerpt(@Nullable Origin origin) {
        return origin instanceof Origin.SqlPlace place ? "\n" + place.excerpt(0, 0, Secrets::hidden) : "";
    }

    static String text(List<PlannedStatement> statements) {
        return statements.stream().map(planned -> text(planned.statement())).collect(Collectors.joining("\n"));
    }

    /** What the history shows; rows of COPY are data and are left out, and so are secrets. */
    static String text(Statement statement) {
        return switch (statement) {
            case Statement.Sql sql -> {
                String masked = Secrets.masked(sql.text());
                yield masked.equals(sql.text()) ? masked + ";" : masked + "; -- secret not kept";
            }
            case Statement.CopyIn copy -> copy.text() + "; -- rows not kept";
            case Statement.InBatches update -> update.text() + "; -- " + update.note();
            case Statement.Call call -> "-- run: " + call.what().replace('\n', ' ');
        };
    }
}
