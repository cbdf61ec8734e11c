package dev.retort.doctor;

import static dev.retort.sql.SqlText.sql;

import dev.retort.doctor.Symptom.Severity;
import dev.retort.sql.Literal;
import dev.retort.sql.SqlText;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Something that the server is asked.
 *
 * @param query with a row of one text for each symptom
 * @param advice about any of them, a sentence
 */
record Question(Severity severity, SqlText query, String advice) {

    static Question problem(SqlText query, String advice) {
        return new Question(Severity.PROBLEM, query, advice);
    }

    static Question warning(SqlText query, String advice) {
        return new Question(Severity.WARNING, query, advice);
    }

    /** Asks all in one round trip; what two of them find is one symptom. */
    static List<Symptom> ask(Connection connection, List<Question> questions) throws SQLException {
        List<SqlText> queries = new ArrayList<>();
        for (Question question : questions) {
            queries.add(sql(
                    "SELECT {}, what FROM (\n{}) q{} (what)",
                    Literal.of(queries.size()),
                    question.query(),
                    Literal.of(queries.size())));
        }
        Set<Symptom> symptoms = new LinkedHashSet<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(SqlText.join("\nUNION ALL ", queries)
                        .and("\nORDER BY 1, 2")
                        .sql())) {
            while (rows.next()) {
                Question question = questions.get(rows.getInt(1));
                symptoms.add(new Symptom(question.severity(), rows.getString(2), question.advice()));
            }
        }
        return List.copyOf(symptoms);
    }
}
