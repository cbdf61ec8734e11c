package dev.retort.doctor;

import dev.retort.connection.ConnectionException;
import dev.retort.connection.Database;
import dev.retort.connection.Pooler;
import dev.retort.doctor.Symptom.Severity;
import dev.retort.past.JournalTable;
import dev.retort.project.Project;
import dev.retort.validate.Finding;
import dev.retort.validate.Validate;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Looks for everything that would stop a run, or stand in its way, or is left from one. */
public final class Doctor {

    /** insufficient_privilege (manual, appendix A). */
    private static final String NO_RIGHT = "42501";

    private final Project project;

    public Doctor(Project project) {
        this.project = project;
    }

    /**
     * Problems first.
     *
     * @throws ConnectionException when the database cannot be reached at all
     * @throws dev.retort.migration.ScriptException when the files cannot be understood
     */
    public List<Symptom> run() {
        Database database = project.database().get();
        List<Symptom> symptoms = new ArrayList<>();
        try (Connection connection = database.connect()) {
            symptoms.addAll(pooler(connection, database));
            List<Question> questions = new ArrayList<>(BeforeRun.of(project).questions(connection));
            questions.add(ServerCheck.longTransactions());
            symptoms.addAll(Question.ask(connection, questions));
            symptoms.addAll(records(connection));
        } catch (SQLException e) {
            throw ConnectionException.refused(database.url(), e);
        }
        return symptoms.stream()
                .sorted((one, other) -> one.severity().compareTo(other.severity()))
                .toList();
    }

    /** Where they may not be read, that was told already. */
    private List<Symptom> records(Connection connection) throws SQLException {
        try {
            List<Symptom> symptoms = new ArrayList<>();
            JournalTable.read(connection, project.settings().tracking())
                    .forEach(begun -> symptoms.add(Symptom.warning(
                            begun.summary(), "The next 'retort upgrade' or 'retort downgrade' goes on with it.")));
            symptoms.addAll(files());
            return symptoms;
        } catch (SQLException e) {
            return withoutRights(e);
        } catch (ConnectionException e) {
            if (e.getCause() instanceof SQLException cause) {
                return withoutRights(cause);
            }
            throw e;
        }
    }

    private static List<Symptom> withoutRights(SQLException e) throws SQLException {
        if (NO_RIGHT.equals(e.getSQLState())) {
            return List.of();
        }
        throw e;
    }

    private static List<Symptom> pooler(Connection connection, Database database) throws SQLException {
        try (Connection other = database.connect()) {
            Pooler.refuse(connection, Database.backend(connection), other, database.url());
            return List.of();
        } catch (ConnectionException e) {
            return List.of(Symptom.problem(String.valueOf(e.getMessage()), "Use another URL, or --allow-pooler."));
        }
    }

    private List<Symptom> files() {
        return new Validate(project)
                .run().stream()
                        .map(finding -> new Symptom(
                                severity(finding.kind()),
                                finding.kind().words() + " " + finding.revision() + ": " + finding.what(),
                                "'retort validate' shows more."))
                        .toList();
    }

    /** What ran in another order has run. */
    private static Severity severity(Finding.Kind kind) {
        return switch (kind) {
            case EDITED, MISSING, AHEAD -> Severity.PROBLEM;
            case OUT_OF_ORDER -> Severity.WARNING;
        };
    }
}
