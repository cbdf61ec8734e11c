package dev.retort.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.fixture.CatalogText;
import dev.retort.fixture.Recording;
import dev.retort.fixture.TestDatabase;
import dev.retort.op.IrreversibleException;
import dev.retort.operation.Operation;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.TestInstance;

/**
 * Many operations on one schema that is put together at random: going up through all of them and down again leads through the same
 * states back. {@code -Dretort.seed=…} repeats a choice.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RandomSchemaTest {

    private static final int OPERATIONS = 25;

    /** A setup that changes who the session is would change it for the others, too. */
    private static final Pattern SESSION = Pattern.compile("(?i)\\bset (role|local|session)\\b|owner");

    private final TestDatabase database = TestDatabase.create();

    private record Step(OperationCase one, Recording recording) {}

    private record State(Step step, String before) {}

    @RepeatedTest(8)
    void theWayBackLeadsThroughTheStatesOfTheWayUp() throws Exception {
        long seed = Long.getLong("retort.seed", new Random().nextLong());
        try (Connection connection = database.connect()) {
            connection.setAutoCommit(false);
            List<Step> steps = prepare(connection, new Random(seed));
            Deque<State> states = new ArrayDeque<>();
            for (Step step : steps) {
                states.push(new State(step, CatalogText.of(connection)));
                run(step.one(), seed, step.recording(), connection);
            }
            assertThat(states).as("seed %d", seed).hasSizeGreaterThan(OPERATIONS / 2);
            while (!states.isEmpty()) {
                State state = states.pop();
                run(state.step().one(), seed, state.step().recording().reversed(), connection);
                assertThat(CatalogText.of(connection))
                        .as("seed %d, %s", seed, state.step().one())
                        .isEqualTo(state.before());
            }
            connection.rollback();
        }
    }

    private static void run(OperationCase one, long seed, Recording recording, Connection connection) throws Exception {
        try {
            recording.run(connection);
        } catch (SQLException e) {
            throw new AssertionError("seed " + seed + ", " + one, e);
        }
    }

    /** The setups of cases under names of their own; one that cannot stand beside the others is left out. */
    private static List<Step> prepare(Connection connection, Random random) throws SQLException {
        int major = connection.getMetaData().getDatabaseMajorVersion();
        Set<String> fixed = ServerNames.of(connection);
        List<OperationCase> cases = new ArrayList<>(OperationCases.all());
        Collections.shuffle(cases, random);
        List<Step> steps = new ArrayList<>();
        for (OperationCase one : cases) {
            if (steps.size() < OPERATIONS
                    && one.since() <= major
                    && !SESSION.matcher(one.setup()).find()
                    && canBeTakenBack(one)) {
                int number = steps.size();
                Renaming renaming = Renaming.of(
                        one.recording().operations(), one.setup(), fixed, name -> "r" + number + "_" + name);
                List<Operation> operations = one.recording().operations().stream()
                        .map(renaming::apply)
                        .toList();
                Step step = new Step(one, new Recording(operations));
                if (standsBesideTheOthers(connection, renaming.apply(one.setup()), steps, step)) {
                    steps.add(step);
                }
            }
        }
        return steps;
    }

    private static boolean canBeTakenBack(OperationCase one) {
        try {
            return one.place() == OperationCase.Place.INSIDE_TRANSACTION
                    && !one.recording().reversed().operations().isEmpty();
        } catch (IrreversibleException e) {
            return false;
        }
    }

    /** Tried once behind the others, and taken back with what they made. */
    private static boolean standsBesideTheOthers(Connection connection, String setup, List<Step> others, Step step)
            throws SQLException {
        Savepoint before = connection.setSavepoint();
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(setup);
            Savepoint prepared = connection.setSavepoint();
            for (Step other : others) {
                other.recording().run(connection);
            }
            step.recording().run(connection);
            connection.rollback(prepared);
            return true;
        } catch (Exception e) {
            connection.rollback(before);
            return false;
        }
    }
}
