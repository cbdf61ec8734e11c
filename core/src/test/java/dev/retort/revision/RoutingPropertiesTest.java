package dev.retort.revision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/**
 * What must hold for any graph. The expectations are computed here anew, by sets and the definition of a head, so that the
 * graph's own arithmetic is not asked about itself.
 */
class RoutingPropertiesTest {

    private static final int GRAPHS = 2_000;

    /** A graph, where a database is in it, and where it is to go. */
    private record Journey(
            List<RevisionNode> nodes, RevisionGraph graph, SortedSet<RevisionId> heads, RevisionId wanted) {

        static Journey random(int seed) {
            Random random = new Random(seed);
            List<RevisionNode> nodes = nodes(random);
            List<RevisionId> some = nodes.stream()
                    .map(RevisionNode::id)
                    .filter(id -> random.nextInt(4) == 0)
                    .toList();
            RevisionId wanted = nodes.get(random.nextInt(nodes.size())).id();
            Journey journey = new Journey(nodes, RevisionGraph.of(nodes), new TreeSet<>(), wanted);
            return new Journey(nodes, journey.graph, journey.headsOf(journey.withAncestors(some)), wanted);
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
            for (int i = 0; i < size; i++) {
                List<RevisionId> down = some(random, ids, i, random.nextInt(4));
                List<RevisionName> dependsOn = some(random, ids, i, random.nextInt(6) - 3).stream()
                        .map(RevisionNames::name)
                        .toList();
                nodes.add(new RevisionNode(ids.get(i), down, dependsOn, List.of(), "", ""));
            }
            return nodes;
        }

        /** Up to so many of the ids just before a place. */
        private static List<RevisionId> some(Random random, List<RevisionId> ids, int before, int count) {
            Set<RevisionId> some = new TreeSet<>();
            for (int i = Math.min(before, count); i > 0; i--) {
                some.add(ids.get(before - 1 - random.nextInt(Math.min(before, 4))));
            }
            return List.copyOf(some);
        }

        Map<RevisionId, Set<RevisionId>> before() {
            Map<RevisionId, Set<RevisionId>> before = new HashMap<>();
            for (RevisionNode node : nodes) {
                Set<RevisionId> of = new HashSet<>(node.down());
                node.dependsOn().forEach(name -> of.add(RevisionId.of(name.value())));
                before.put(node.id(), of);
            }
            return before;
        }

        Set<RevisionId> withAncestors(Collection<RevisionId> ids) {
            Map<RevisionId, Set<RevisionId>> before = before();
            Set<RevisionId> found = new HashSet<>(ids);
            boolean grown = true;
            while (grown) {
                Set<RevisionId> next = new HashSet<>(found);
                found.forEach(id -> next.addAll(before.getOrDefault(id, Set.of())));
                grown = next.size() > found.size();
                found = next;
            }
            return found;
        }

        Set<RevisionId> withDescendants(Collection<RevisionId> ids) {
            Set<RevisionId> found = new HashSet<>();
            for (RevisionNode node : nodes) {
                if (!Collections.disjoint(withAncestors(List.of(node.id())), ids)) {
                    found.add(node.id());
                }
            }
            return found;
        }

        /** Those of the applied revisions that come before no other of them. */
        SortedSet<RevisionId> headsOf(Set<RevisionId> applied) {
            SortedSet<RevisionId> heads = new TreeSet<>(applied);
            Map<RevisionId, Set<RevisionId>> before = before();
            applied.forEach(id -> heads.removeAll(before.getOrDefault(id, Set.of())));
            return heads;
        }

        Set<RevisionId> applied() {
            return withAncestors(heads);
        }

        Route up() {
            return graph.up(heads, Target.of(wanted));
        }
    }

    /** Also says which seed made the graph that does not hold. */
    private static void forEachGraph(Consumer<Journey> law) {
        for (int seed = 0; seed < GRAPHS; seed++) {
            try {
                law.accept(Journey.random(seed));
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("seed " + seed + ": " + e.getMessage(), e);
            }
        }
    }

    @Test
    void aWayUpAppliesTheWantedRevisionAndWhatComesBeforeItAndNothingElse() {
        forEachGraph(journey -> {
            Set<RevisionId> expected = new HashSet<>(journey.applied());
            expected.addAll(journey.withAncestors(List.of(journey.wanted())));

            assertThat(journey.up().headsAfter()).isEqualTo(journey.headsOf(expected));
        });
    }

    @Test
    void aWayDownTakesAwayWhatFollowsTheTargetAndWhatDependsOnThatAndNothingElse() {
        forEachGraph(journey -> {
            SortedSet<RevisionId> start = journey.up().headsAfter();
            Set<RevisionId> expected = journey.withAncestors(start);
            expected.removeAll(journey.withDescendants(journey.graph().children(journey.wanted())));

            Route down = journey.graph().down(start, Target.of(journey.wanted()));

            assertThat(down.headsAfter()).isEqualTo(journey.headsOf(expected));
        });
    }

    @Test
    void everyPrefixOfARouteIsAStateThatADatabaseCanBeIn() {
        forEachGraph(journey -> {
            Route up = journey.up();
            requireStates(journey, up);
            requireStates(journey, journey.graph().down(up.headsAfter(), Target.base()));
        });
    }

    private static void requireStates(Journey journey, Route route) {
        Set<RevisionId> applied = journey.withAncestors(route.headsBefore());
        SortedSet<RevisionId> heads = route.headsBefore();
        for (Step step : route.steps()) {
            RevisionId id = step.revision().id();
            assertThat(heads).containsAll(step.leaving());
            assertThat(Collections.disjoint(heads, step.coming())).isTrue();
            switch (step.direction()) {
                case UPGRADE -> {
                    assertThat(applied).containsAll(journey.before().getOrDefault(id, Set.of()));
                    assertThat(applied.add(id)).isTrue();
                }
                case DOWNGRADE -> {
                    assertThat(heads).contains(id);
                    assertThat(applied.remove(id)).isTrue();
                }
            }
            heads = step.headsAfter(heads);
            assertThat(heads).isEqualTo(journey.headsOf(applied));
        }
    }

    @Test
    void whereverARunDiesTheNextOneComesToTheSameEndByTheRestOfTheSteps() {
        forEachGraph(journey -> {
            Route up = journey.up();
            SortedSet<RevisionId> heads = up.headsBefore();
            for (int done = 0; done <= up.steps().size(); done++) {
                Route rest = journey.graph().up(heads, Target.of(journey.wanted()));

                assertThat(rest.steps())
                        .isEqualTo(up.steps().subList(done, up.steps().size()));
                if (done < up.steps().size()) {
                    heads = up.steps().get(done).headsAfter(heads);
                }
            }
            Route down = journey.graph().down(heads, Target.base());
            for (int done = 0; done < down.steps().size(); done++) {
                assertThat(journey.graph().down(heads, Target.base()).steps())
                        .isEqualTo(down.steps().subList(done, down.steps().size()));
                heads = down.steps().get(done).headsAfter(heads);
            }
        });
    }

    @Test
    void downToBaseLeadsBackByTheSameStepsAsUpFromBase() {
        forEachGraph(journey -> {
            Route up = journey.graph().upTo(List.of(), journey.heads());
            Route down = journey.graph().down(up.headsAfter(), Target.base());

            assertThat(up.headsAfter()).isEqualTo(journey.heads());
            assertThat(down.headsAfter()).isEmpty();
            assertThat(down.takenToo()).isEmpty();
            assertThat(down.steps().stream().map(Step::revision))
                    .containsExactlyElementsOf(
                            up.steps().reversed().stream().map(Step::revision).toList());
        });
    }

    @Test
    void oneStepUpAndOneDownLeadsToTheSameRows() {
        forEachGraph(journey -> {
            SortedSet<RevisionId> heads = journey.heads();
            for (Step step : journey.up().steps()) {
                SortedSet<RevisionId> after = step.headsAfter(heads);
                RevisionId id = step.revision().id();
                Route back = journey.graph()
                        .down(after, Target.parse(RevisionNames.name(id).value() + "@-1"));

                assertThat(back.headsAfter()).isEqualTo(heads);
                heads = after;
            }
        });
    }

    @Test
    void theOrderInWhichFilesAreFoundChangesNothing() {
        forEachGraph(journey -> {
            List<RevisionNode> shuffled = new ArrayList<>(journey.nodes());
            Collections.shuffle(shuffled, new Random(journey.nodes().size()));
            RevisionGraph other = RevisionGraph.of(shuffled);

            assertThat(other.parentsFirst()).isEqualTo(journey.graph().parentsFirst());
            assertThat(other.up(journey.heads(), Target.of(journey.wanted()))).isEqualTo(journey.up());
        });
    }

    @Test
    void aStampedDatabaseIsAtTheTargetAndNoRowComesBeforeAnother() {
        forEachGraph(journey -> {
            SortedSet<RevisionId> stamped =
                    journey.graph().stamped(journey.heads(), List.of(Target.of(journey.wanted())));

            assertThat(stamped).contains(journey.wanted());
            assertThat(journey.headsOf(journey.withAncestors(stamped))).isEqualTo(stamped);
        });
    }
}
