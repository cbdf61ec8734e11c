package dev.retort.revision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SortedSet;
import org.junit.jupiter.api.Test;

/** What must hold for any graph; a failure names the seed that made the graph. */
class RoutingPropertiesTest {

    private static final int GRAPHS = 2_000;

    /** A graph, where a database is in it, and where it is to go. */
    private record Journey(
            int seed, List<RevisionNode> nodes, RevisionGraph graph, SortedSet<RevisionId> heads, RevisionId wanted) {

        static Journey random(int seed) {
            Random random = new Random(seed);
            List<RevisionNode> nodes = nodes(random);
            RevisionGraph graph = RevisionGraph.of(nodes);
            List<RevisionId> some = nodes.stream()
                    .map(RevisionNode::id)
                    .filter(id -> random.nextInt(4) == 0)
                    .toList();
            RevisionId wanted = nodes.get(random.nextInt(nodes.size())).id();
            return new Journey(seed, nodes, graph, graph.headsAmong(some), wanted);
        }

        /** Ids are shuffled, so that their order says nothing about who follows whom. */
        private static List<RevisionNode> nodes(Random random) {
            List<RevisionId> ids = new ArrayList<>();
            int size = 1 + random.nextInt(14);
            for (int i = 0; i < size; i++) {
                ids.add(RevisionId.of("r%02d".formatted(i)));
            }
            Collections.shuffle(ids, random);
            List<RevisionNode> nodes = new ArrayList<>();
            for (int i = 0; i < ids.size(); i++) {
                Set<RevisionId> down = new HashSet<>();
                for (int parents = Math.min(i, random.nextInt(4)); parents > 0; parents--) {
                    down.add(ids.get(i - 1 - random.nextInt(Math.min(i, 4))));
                }
                nodes.add(new RevisionNode(ids.get(i), List.copyOf(down), ""));
            }
            return nodes;
        }

        Set<RevisionId> applied() {
            return graph.withAncestors(heads);
        }

        Route up() {
            return graph.up(heads, new Target.Id(wanted.value()));
        }
    }

    @Test
    void aWayUpAddsTheWantedRevisionAndItsAncestorsAndNothingElse() {
        for (int seed = 0; seed < GRAPHS; seed++) {
            Journey journey = Journey.random(seed);
            Set<RevisionId> expected = new HashSet<>(journey.applied());
            expected.addAll(journey.graph().withAncestors(List.of(journey.wanted())));

            Route up = journey.up();

            assertThat(journey.graph().withAncestors(up.headsAfter()))
                    .as("seed %d", seed)
                    .isEqualTo(expected);
            assertThat(journey.graph().headsAmong(up.headsAfter()))
                    .as("seed %d", seed)
                    .isEqualTo(up.headsAfter());
        }
    }

    @Test
    void everyStepRunsOnceAfterItsParentsAndBeginsWhereTheOneBeforeItEnded() {
        for (int seed = 0; seed < GRAPHS; seed++) {
            Journey journey = Journey.random(seed);
            Route up = journey.up();
            requireSteps(journey, up);
            requireSteps(journey, journey.graph().down(up.headsAfter(), new Target.Base()));
        }
    }

    private static void requireSteps(Journey journey, Route route) {
        Set<RevisionId> applied = new HashSet<>(journey.graph().withAncestors(route.headsBefore()));
        SortedSet<RevisionId> heads = route.headsBefore();
        for (Step step : route.steps()) {
            RevisionNode node = step.revision();
            assertThat(step.headsBefore()).as("seed %d", journey.seed()).isEqualTo(heads);
            switch (step.direction()) {
                case UPGRADE -> {
                    assertThat(applied).as("seed %d", journey.seed()).containsAll(node.down());
                    assertThat(applied.add(node.id()))
                            .as("seed %d", journey.seed())
                            .isTrue();
                }
                case DOWNGRADE -> {
                    assertThat(applied.remove(node.id()))
                            .as("seed %d", journey.seed())
                            .isTrue();
                    assertThat(applied)
                            .as("seed %d", journey.seed())
                            .doesNotContainAnyElementsOf(
                                    journey.graph().children(node.id()).isEmpty()
                                            ? List.of(node.id())
                                            : journey.graph().children(node.id()));
                }
            }
            assertThat(step.headsAfter())
                    .as("seed %d", journey.seed())
                    .isEqualTo(journey.graph().headsAmong(applied));
            heads = step.headsAfter();
        }
    }

    @Test
    void aWayDownTakesAwayWhatFollowsTheTargetAndNothingElse() {
        for (int seed = 0; seed < GRAPHS; seed++) {
            Journey journey = Journey.random(seed);
            Set<RevisionId> expected =
                    journey.graph().withAncestors(journey.up().headsAfter());
            expected.removeAll(journey.graph().withDescendants(journey.graph().children(journey.wanted())));

            Route down = journey.graph()
                    .down(
                            journey.up().headsAfter(),
                            new Target.Id(journey.wanted().value()));

            assertThat(journey.graph().withAncestors(down.headsAfter()))
                    .as("seed %d", seed)
                    .isEqualTo(expected);
        }
    }

    @Test
    void downFromBaseUpwardsLeadsBackByTheSameSteps() {
        for (int seed = 0; seed < GRAPHS; seed++) {
            Journey journey = Journey.random(seed);
            Route up = journey.graph().upTo(List.of(), journey.heads());
            Route down = journey.graph().down(up.headsAfter(), new Target.Base());

            assertThat(up.headsAfter()).as("seed %d", seed).isEqualTo(journey.heads());
            assertThat(down.headsAfter()).as("seed %d", seed).isEmpty();
            assertThat(down.steps().stream().map(Step::revision))
                    .as("seed %d", seed)
                    .containsExactlyElementsOf(
                            up.steps().reversed().stream().map(Step::revision).toList());
        }
    }

    @Test
    void theOrderInWhichFilesAreFoundChangesNothing() {
        for (int seed = 0; seed < GRAPHS; seed++) {
            Journey journey = Journey.random(seed);
            List<RevisionNode> shuffled = new ArrayList<>(journey.nodes());
            Collections.shuffle(shuffled, new Random(seed + 1L));
            RevisionGraph other = RevisionGraph.of(shuffled);

            assertThat(other.parentsFirst())
                    .as("seed %d", seed)
                    .isEqualTo(journey.graph().parentsFirst());
            assertThat(other.up(journey.heads(), new Target.Id(journey.wanted().value())))
                    .as("seed %d", seed)
                    .isEqualTo(journey.up());
        }
    }

    @Test
    void aStampedDatabaseIsAtTheTargetAndItsHeadsDoNotOverlap() {
        for (int seed = 0; seed < GRAPHS; seed++) {
            Journey journey = Journey.random(seed);
            SortedSet<RevisionId> stamped = journey.graph()
                    .stamped(journey.heads(), new Target.Id(journey.wanted().value()));

            assertThat(stamped).as("seed %d", seed).contains(journey.wanted());
            assertThat(journey.graph().headsAmong(stamped)).as("seed %d", seed).isEqualTo(stamped);
        }
    }
}
