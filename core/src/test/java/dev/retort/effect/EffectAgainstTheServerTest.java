package dev.retort.effect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.effect.CorpusStatement.InTransaction;
import dev.retort.effect.Rewrite.Verdict;
import dev.retort.effect.Scan.Kind;
import dev.retort.embedded.ThrowawayServer;
import dev.retort.fixture.TestDatabase;
import dev.retort.sql.PostgresVersion;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is said of several hundred statements, compared with what a server does when it runs them. */
class EffectAgainstTheServerTest {

    private static final String ACTIVE_SQL_TRANSACTION = "25001";

    private static final PostgresVersion VERSION =
            new PostgresVersion(ThrowawayServer.shared().majorVersion());

    private static final TestDatabase DATABASE = TestDatabase.create().execute(CorpusStatement.tables());

    private static final Relations RELATIONS = new Relations(DATABASE);

    static Stream<CorpusStatement> inTransaction() {
        return known().filter(statement -> statement.inTransaction() == InTransaction.TAKEN);
    }

    static Stream<CorpusStatement> refusedInTransaction() {
        return known().filter(statement -> statement.inTransaction() == InTransaction.REFUSED);
    }

    static Stream<CorpusStatement> ofLaterVersions() {
        return CorpusStatement.all().stream().filter(statement -> !VERSION.isAtLeast(statement.since()));
    }

    private static Stream<CorpusStatement> known() {
        return CorpusStatement.all().stream().filter(statement -> VERSION.isAtLeast(statement.since()));
    }

    @Test
    void thereAreManyStatements() {
        assertThat(CorpusStatement.all()).hasSizeGreaterThan(300).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("inTransaction")
    void locksAreThoseThatTheServerTakes(CorpusStatement statement) throws SQLException {
        Effect effect = Effect.of(statement.sql(), VERSION);
        Measurement measured = measure(statement);

        assertThat(effect.transaction()).isEqualTo(TransactionUse.INSIDE);
        Map<String, LockMode> predicted = RELATIONS.resolve(effect.locks());
        Map<String, LockMode> tables = new TreeMap<>(predicted);
        tables.keySet().removeIf(name -> !RELATIONS.hasTable(name));
        Map<String, LockMode> others = new TreeMap<>(predicted);
        others.keySet().removeIf(RELATIONS::hasTable);
        if (!effect.isKnown()) {
            assertThat(measured.tables()).as("%s", effect).containsAllEntriesOf(tables);
        } else if (VERSION.major() <= statement.lessUntil()) {
            assertThat(predicted)
                    .as("%s", effect)
                    .matches(locks -> !measured.hasAll(locks), "is more than is locked here");
            assertThat(measured.tables())
                    .as("%s", effect)
                    .allSatisfy((name, mode) ->
                            assertThat(tables.get(name)).as(name).isGreaterThanOrEqualTo(mode));
        } else {
            assertThat(tables).as("%s", effect).isEqualTo(measured.tables());
            assertThat(measured.others()).as("%s", effect).containsAllEntriesOf(others);
            assertThat(others.keySet()).as("%s", effect).containsAll(measured.heldAlone());
        }
    }

    @ParameterizedTest
    @MethodSource("inTransaction")
    void tablesAreRewrittenWhereItIsSaid(CorpusStatement statement) throws SQLException {
        Rewrite rewrite = Effect.of(statement.sql(), VERSION).rewrite();
        Set<String> rewritten = measure(statement).rewritten();

        switch (rewrite.verdict()) {
            case YES -> assertThat(rewritten).isNotEmpty();
            case NO -> assertThat(rewritten).isEmpty();
            case MAYBE -> assertThat(rewrite.reason()).isNotBlank();
        }
    }

    /** The session's time zone is UTC here, which decides some cases. */
    @ParameterizedTest
    @MethodSource("inTransaction")
    void whoeverKnowsTheTypesKnowsWhetherATypeChangeRewrites(CorpusStatement statement) throws SQLException {
        if (!statement.family().equals("Changing types")) {
            return;
        }
        Rewrite rewrite = Effect.of(statement.sql(), VERSION, RELATIONS::typeOf).rewrite();
        Set<String> rewritten = measure(statement).rewritten();

        Verdict expected = rewritten.isEmpty() ? Verdict.NO : Verdict.YES;
        if (rewrite.reason().contains("TimeZone")) {
            assertThat(rewrite.verdict()).isEqualTo(Verdict.MAYBE);
            assertThat(expected).isEqualTo(Verdict.NO);
        } else {
            assertThat(rewrite.verdict()).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @MethodSource("inTransaction")
    void rowsAreReadWhereItIsSaid(CorpusStatement statement) throws SQLException {
        Effect effect = Effect.of(statement.sql(), VERSION);
        Measurement measured = measure(statement);

        // A rewrite builds all indexes, and so does emptying a table.
        boolean buildsAll = !measured.rewritten().isEmpty()
                || effect.losses().stream().anyMatch(Loss.OfRows.class::isInstance)
                || statement.sql().startsWith("refresh");
        Set<Kind> said = effect.scans().stream().map(Scan::kind).collect(Collectors.toSet());
        assertThat(measured.scans())
                .as("%s", effect)
                .filteredOn(kind -> kind != Kind.BUILDS_INDEX || !buildsAll)
                .isSubsetOf(said);
        List<Kind> certain = effect.scans().stream()
                .filter(scan -> scan.isCertain() && scan.reach() != TableLock.Reach.USERS_OF_TYPE)
                .map(Scan::kind)
                .filter(kind -> kind != Kind.SAMPLES)
                .toList();
        assertThat(measured.scans()).as("%s", effect).containsAll(certain);
    }

    @ParameterizedTest
    @MethodSource("refusedInTransaction")
    void outsideIsWhatTheServerRefusesInATransaction(CorpusStatement statement) {
        assertThat(Effect.of(statement.sql(), VERSION).transaction()).isEqualTo(TransactionUse.OUTSIDE);
        assertThat(stateOf(statement)).isEqualTo(ACTIVE_SQL_TRANSACTION);
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("ofLaterVersions")
    void whatALaterVersionBroughtIsRefused(CorpusStatement statement) {
        assertThat(stateOf(statement)).isNotEmpty();
    }

    /** Empty when the server takes it. */
    private static String stateOf(CorpusStatement statement) {
        try {
            measure(statement);
            return "";
        } catch (SQLException e) {
            return e.getSQLState();
        }
    }

    private static Measurement measure(CorpusStatement statement) throws SQLException {
        try (Connection connection = DATABASE.connect()) {
            return Measurement.of(statement.sql(), connection, RELATIONS);
        }
    }
}
