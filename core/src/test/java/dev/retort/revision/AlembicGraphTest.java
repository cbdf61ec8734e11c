package dev.retort.revision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The cases of the graph on the real Alembic. Where it does otherwise, the case has a word, and targets.md explains it. */
@Tag("alembic")
class AlembicGraphTest {

    static List<AlembicAnswer> answers() {
        return AlembicAnswer.to(GraphCase.all());
    }

    static List<AlembicAnswer> routes() {
        return AlembicAnswer.to(
                GraphCase.all().stream().filter(GraphCase::isRoute).toList());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("answers")
    void alembicDoesTheSameUnlessTheCaseTellsADifference(AlembicAnswer alembic) {
        assertThat(alembic.isTheSame())
                .as(
                        "whether '%s' is '%s'",
                        alembic.answer(), alembic.graphCase().expected())
                .isEqualTo(alembic.graphCase().differences().isEmpty());
    }

    /** It may run each of the steps where Retort runs it, and finds the rows that it needs to go on. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("routes")
    void alembicCouldTakeOverAtAnyStep(AlembicAnswer alembic) {
        boolean hasTheRows = alembic.rowsFollowed().equals(alembic.graphCase().rowsAfter());

        assertThat(hasTheRows)
                .as(
                        "whether '%s' is behind '%s'",
                        alembic.rowsFollowed(), alembic.graphCase().expected())
                .isEqualTo(Collections.disjoint(alembic.graphCase().differences(), List.of("gap", "redundant-row")));
    }
}
