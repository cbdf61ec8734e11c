package dev.retort.autogenerate;

import dev.retort.effect.Loss;
import dev.retort.plan.Transactions;
import dev.retort.project.ExpectedLoss;
import dev.retort.project.History;
import dev.retort.project.Preview;
import dev.retort.project.Project;
import dev.retort.revision.RevisionNode;
import dev.retort.revision.Target;
import dev.retort.revision.TargetRange;
import dev.retort.rows.Contents.Lost;
import dev.retort.sql.Identifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a migration says of the data that it loses: by statements that drop, or by a comment "Loses data". */
final class Said {

    private static final String COMMENT = "loses data";

    private final Project project;
    private final RevisionNode revision;
    private final List<Loss> losses = new ArrayList<>();

    Said(Project project, RevisionNode revision) {
        this.project = project;
        this.revision = revision;
    }

    /** To be asked while the database is where the upgrade begins. */
    void beforeUpgrade() {
        add(new Preview(project).upgrade(Target.parse(revision.id().value()), Transactions.ONE_PER_REVISION));
    }

    /** To be asked while the database is where the downgrade begins. */
    void beforeDowngrade(Target to) {
        add(new Preview(project).downgrade(to, Transactions.ONE_PER_REVISION));
    }

    private void add(Preview.Forecast forecast) {
        forecast.steps()
                .forEach(step -> step.losses().stream().map(ExpectedLoss::loss).forEach(losses::add));
    }

    boolean covers(Lost lost) {
        return losses.stream().anyMatch(loss -> covers(loss, lost)) || hasComment();
    }

    private boolean covers(Loss loss, Lost lost) {
        Identifier schema = project.database().get().settings().searchPath().getFirst();
        return switch (loss) {
            case Loss.OfTable whole -> whole.table().in(schema).equals(lost.table());
            case Loss.OfRows all -> all.table().in(schema).equals(lost.table());
            case Loss.OfColumn one ->
                one.table().in(schema).equals(lost.table())
                        && lost.column().map(one.column()::equals).orElse(false);
            case Loss.OfDependents dependents -> true;
            case Loss.OfMore more -> true;
        };
    }

    private boolean hasComment() {
        return new History(project)
                .list(TargetRange.parse(revision.id().value(), Target.base(), Target.heads())).stream()
                        .filter(entry -> entry.script().id().equals(revision.id()))
                        .anyMatch(entry ->
                                entry.script().text().toLowerCase(Locale.ROOT).contains(COMMENT));
    }
}
