package dev.retort.doctor;

import dev.retort.connection.ConnectionException;
import dev.retort.connection.Database;
import dev.retort.connection.Pooler;
import dev.retort.execute.JournalTable;
import dev.retort.plan.Tracking;
import dev.retort.project.Project;
import dev.retort.validate.Finding;
import dev.retort.validate.Validate;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Looks for everything that would stop a run, or stand in its way, or is left from one. */
public final class Doctor {

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
        Tracking tracking = project.settings().tracking();
        List<Symptom> symptoms = new ArrayList<>();
        try (Connection connection = database.connect()) {
            symptoms.addAll(pooler(connection, database));
            symptoms.addAll(new ServerCheck(connection).symptoms());
            symptoms.addAll(
                    new RightsCheck(connection, tracking, database.settings().searchPath()).symptoms());
            symptoms.addAll(new RemainsCheck(connection).symptoms());
            JournalTable.read(connection, tracking)
                    .forEach(begun -> symptoms.add(Symptom.warning(
                            begun.summary(), "The next 'retort upgrade' or 'retort downgrade' goes on with it.")));
        } catch (SQLException e) {
            throw ConnectionException.refused(database.url(), e);
        }
        symptoms.addAll(files());
        return symptoms.stream()
                .sorted((one, other) -> one.severity().compareTo(other.severity()))
                .toList();
    }

    private static List<Symptom> pooler(Connection connection, Database database) throws SQLException {
        try (Connection other = database.connect()) {
            Pooler.refuse(connection, other, database.url());
            return List.of();
        } catch (ConnectionException e) {
            return List.of(Symptom.problem(String.valueOf(e.getMessage()), "Use another URL, or --allow-pooler."));
        }
    }

    private List<Symptom> files() {
        List<Finding> findings = new Validate(project).run();
        return findings.stream()
                .map(finding -> Symptom.problem(
                        finding.kind().words() + " " + finding.revision() + ": " + finding.what(),
                        "'retort validate' shows more."))
                .toList();
    }
}
