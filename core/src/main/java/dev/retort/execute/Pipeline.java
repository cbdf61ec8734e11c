package dev.retort.execute;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.postgresql.core.BaseConnection;
import org.postgresql.core.Field;
import org.postgresql.core.NativeQuery;
import org.postgresql.core.Query;
import org.postgresql.core.QueryExecutor;
import org.postgresql.core.ResultCursor;
import org.postgresql.core.ResultHandlerBase;
import org.postgresql.core.SqlCommand;
import org.postgresql.core.Tuple;
import org.postgresql.jdbc.PreferQueryMode;

/**
 * Sends statements without waiting for the answer to each, and reads the answers behind them: one round trip for all. When one fails,
 * the server skips the rest (manual, 55.2.4, Pipelining).
 *
 * <p>JDBC's batches do not tell which of them are done until all are, and take statements apart that pgjdbc parses; its own
 * interface below JDBC, on which its COPY stands, does neither (docs/adr/0026).
 */
record Pipeline(Connection connection) {

    /**
     * Unnamed statements, all rows of results, no BEGIN of pgjdbc's own; and a word that each is done, also of those that have
     * results.
     */
    private static final int HOW = QueryExecutor.QUERY_ONESHOT
            | QueryExecutor.QUERY_SUPPRESS_BEGIN
            | QueryExecutor.QUERY_BOTH_ROWS_AND_STATUS
            | QueryExecutor.QUERY_NO_BINARY_TRANSFER;

    private static final int[] NO_PARAMETERS = {};

    /**
     * @param statements single ones, without parameters
     * @param done called behind each that is done, in order, as the answers arrive; with the first value of its rows, if any
     * @throws SQLException what the first that failed did; those behind it were not run
     */
    void send(List<String> statements, Consumer<Optional<String>> done) throws SQLException {
        QueryExecutor executor = connection.unwrap(BaseConnection.class).getQueryExecutor();
        List<NativeQuery> queries = statements.stream()
                .map(text -> new NativeQuery(text, NO_PARAMETERS, false, SqlCommand.BLANK))
                .toList();
        PreferQueryMode usual = executor.getPreferQueryMode();
        executor.setPreferQueryMode(PreferQueryMode.EXTENDED);
        try {
            Answers answers = new Answers(done);
            executor.execute(executor.wrap(queries), null, answers, 0, 0, HOW);
            answers.throwWhatWasThrown();
        } finally {
            executor.setPreferQueryMode(usual);
        }
    }

    private static final class Answers extends ResultHandlerBase {

        private final Consumer<Optional<String>> done;

        private Optional<String> value = Optional.empty();

        /** By who is called; the other answers are read first, as the connection would be of no use with them. */
        private @Nullable Throwable thrown;

        Answers(Consumer<Optional<String>> done) {
            this.done = done;
        }

        @Override
        public void handleResultRows(Query query, Field[] fields, List<Tuple> rows, @Nullable ResultCursor cursor) {
            boolean none = rows.isEmpty() || fields.length == 0;
            value = Optional.ofNullable(none ? null : rows.getFirst().get(0)).map(bytes -> new String(bytes, UTF_8));
        }

        @Override
        public void handleCommandStatus(String status, long updateCount, long insertOid) {
            Optional<String> first = value;
            value = Optional.empty();
            if (thrown != null) {
                return;
            }
            try {
                done.accept(first);
            } catch (RuntimeException | Error e) {
                thrown = e;
            }
        }

        void throwWhatWasThrown() {
            switch (thrown) {
                case RuntimeException e -> throw e;
                case Error e -> throw e;
                case null, default -> {}
            }
        }

        @Override
        public void handleWarning(SQLWarning warning) {
            // As with statements that are sent one by one, notices are not shown.
        }
    }
}
