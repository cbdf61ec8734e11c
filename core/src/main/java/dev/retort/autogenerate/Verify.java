package dev.retort.autogenerate;

import dev.retort.catalog.Catalog;
import dev.retort.compare.Catalogs;
import dev.retort.compare.OwnTables;
import dev.retort.connection.ConnectionException;
import dev.retort.connection.Database;
import dev.retort.diff.Difference;
import dev.retort.execute.MigrationFailure;
import dev.retort.op.IrreversibleException;
import dev.retort.plan.PlanException;
import dev.retort.project.Downgrade;
import dev.retort.project.Project;
import dev.retort.project.RunOptions;
import dev.retort.project.Upgrade;
import dev.retort.revision.RevisionGraph;
import dev.retort.revision.RevisionId;
import dev.retort.revision.RevisionNode;
import dev.retort.revision.Target;
import dev.retort.rows.Contents;
import dev.retort.rows.Contents.Lost;
import dev.retort.rows.Filling;
import dev.retort.rows.Rows;
import dev.retort.scratch.ScratchDatabase;
import dev.retort.sql.QualifiedName;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Runs each revision up, down and up again in a scratch database, and looks whether its downgrade leads back; with rows in the tables, too,
 * if they are wanted.
 */
public final class Verify {

    private final Catalogs catalogs;
    private final Optional<Rows> rows;

    /** With empty tables. */
    public Verify(Catalogs catalogs) {
        this(catalogs, Optional.empty());
    }

    /** @param rows that each table gets before a revision runs */
    public Verify(Catalogs catalogs, Optional<Rows> rows) {
        this.catalogs = catalogs;
        this.rows = rows;
    }

    /**
     * What came of a revision.
     *
     * @param problem what is wrong with it, in lines; empty when nothing is
     * @param losses data that is gone after up and down, and of which the migration says so
     * @param notes what of the rows could not be made
     */
    public record Verdict(RevisionNode revision, Optional<String> problem, List<String> losses, List<String> notes) {
        public Verdict {
            losses = List.copyOf(losses);
            notes = List.copyOf(notes);
        }
    }

    /**
     * Of each of them, in their order.
     *
     * @param wanted the revisions to look at; those before them are only run
     * @param progress told of each before it runs
     */
    public List<Verdict> run(List<RevisionId> wanted, Consumer<RevisionNode> progress) {
        RevisionGraph graph = catalogs.project().graph();
        List<Verdict> verdicts = new ArrayList<>();
        for (RevisionId id : wanted) {
            RevisionNode revision = graph.get(id);
            progress.accept(revision);
            try (ScratchDatabase database = catalogs.scratch().get().create()) {
                Trial trial = new Trial(revision, database);
                Optional<String> problem = trial.problem();
                verdicts.add(new Verdict(revision, problem, trial.losses, trial.notes));
            }
        }
        return verdicts;
    }

    /** One revision in a database of its own. */
    private final class Trial {

        private final RevisionNode revision;
        private final ScratchDatabase scratch;
        private final Project project;
        private final List<String> losses = new ArrayList<>();
        private final List<String> notes = new ArrayList<>();

        Trial(RevisionNode revision, ScratchDatabase scratch) {
            this.revision = revision;
            this.scratch = scratch;
            this.project = catalogs.on(scratch.database());
        }

        Optional<String> problem() {
            try {
                for (RevisionId parent : revision.down()) {
                    new Upgrade(project).run(target(parent), RunOptions.standard());
                }
                Catalog before = catalogs.read(scratch);
                Optional<Contents> full = fill();
                Said said = new Said(project, revision);
                if (full.isPresent()) {
                    said.beforeUpgrade();
                }
                new Upgrade(project).run(target(revision.id()), RunOptions.standard());
                Catalog after = catalogs.read(scratch);
                if (revision.down().size() > 1) {
                    // What joins branches has nothing to take back that a target could name.
                    return Optional.empty();
                }
                if (full.isPresent()) {
                    said.beforeDowngrade(back());
                }
                new Downgrade(project).run(back(), RunOptions.standard(), (plan, expected) -> true);
                return Difference.between(catalogs.read(scratch), before)
                        .told("the downgrade does not lead back:")
                        .or(() -> full.flatMap(contents -> unsaidLoss(contents, said)))
                        .or(() -> again(after));
            } catch (MigrationFailure | PlanException | IrreversibleException e) {
                return Optional.of(String.valueOf(e.getMessage()));
            }
        }

        private Target back() {
            return revision.down().isEmpty()
                    ? Target.base()
                    : target(revision.down().getFirst());
        }

        private Optional<String> again(Catalog after) {
            new Upgrade(project).run(target(revision.id()), RunOptions.standard());
            return Difference.between(catalogs.read(scratch), after)
                    .told("the second upgrade does not do what the first did:");
        }

        /** What is in the tables then; empty where nothing is wanted. */
        private Optional<Contents> fill() {
            return rows.map(wanted -> read((connection, own) -> {
                notes.addAll(Filling.run(connection, wanted, own));
                return Contents.read(connection, own);
            }));
        }

        private Optional<String> unsaidLoss(Contents full, Said said) {
            List<Lost> unsaid = new ArrayList<>();
            for (Lost lost : full.lostIn(read(Contents::read))) {
                if (said.covers(lost)) {
                    losses.add(lost.toString());
                } else {
                    unsaid.add(lost);
                }
            }
            return unsaid.isEmpty()
                    ? Optional.empty()
                    : Optional.of("loses data, and nothing in the file says so: "
                            + unsaid.stream().map(Lost::toString).collect(Collectors.joining(", ")));
        }

        private <T> T read(OnRows<T> work) {
            Database database = scratch.database();
            try (Connection connection = database.connect()) {
                return work.apply(
                        connection, new OwnTables(project.settings().tracking(), catalogs.searchPath()).names());
            } catch (SQLException e) {
                throw ConnectionException.refused(database.url(), e);
            }
        }
    }

    /** @param <T> what comes of it */
    @FunctionalInterface
    private interface OnRows<T> {
        T apply(Connection connection, Set<QualifiedName> own) throws SQLException;
    }

    private static Target target(RevisionId id) {
        return Target.parse(id.value());
    }
}
