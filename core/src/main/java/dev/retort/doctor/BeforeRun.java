package dev.retort.doctor;

import dev.retort.connection.Database;
import dev.retort.plan.Tracking;
import dev.retort.project.Project;
import dev.retort.sql.Identifier;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * What a run asks before its first statement, so that it is not stopped in the middle by what could have been known.
 *
 * @param searchPath of the run
 */
public record BeforeRun(Tracking tracking, List<Identifier> searchPath) {

    public BeforeRun {
        searchPath = List.copyOf(searchPath);
    }

    public static BeforeRun of(Project project) {
        return new BeforeRun(
                project.settings().tracking(),
                project.database().get().settings().searchPath());
    }

    /** In one round trip. */
    public List<Symptom> symptoms(Connection connection) throws SQLException {
        return Question.ask(connection, questions(connection));
    }

    List<Question> questions(Connection connection) throws SQLException {
        List<Question> questions = new ArrayList<>(ServerCheck.questions());
        questions.addAll(new RightsCheck(tracking, searchPath).questions());
        questions.addAll(RemainsCheck.questions(Database.version(connection)));
        return questions;
    }
}
