package dev.retort.diff.random;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.fixture.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * Random pairs of schemas keep the law of differences: {@code -Dretort.pairs=N} of them, from {@code -Dretort.start=N} on.
 * {@code -Dretort.seed=N} tries one alone; a failure says its seed, and as few of its changes as still fail.
 */
class RandomPairsTest {

    private static final int SIDE_BY_SIDE = 10;

    private static final int PAIRS = Integer.getInteger("retort.pairs", 60);

    private final Map<String, Integer> changes = new ConcurrentSkipListMap<>();

    @Test
    void theDifferenceTurnsEachIntoTheOther() {
        Long seed = Long.getLong("retort.seed");
        if (seed != null) {
            told(RandomPair.of(seed, version()))
                    .ifPresent(failure -> assertThat(failure).isEmpty());
            return;
        }
        long start = Long.getLong("retort.start", 1);
        List<List<Long>> rounds = IntStream.range(0, (PAIRS + SIDE_BY_SIDE - 1) / SIDE_BY_SIDE)
                .mapToObj(round -> LongStream.range(0, SIDE_BY_SIDE)
                        .mapToObj(i -> start + (long) round * SIDE_BY_SIDE + i)
                        .toList())
                .toList();
        int version = version();
        List<String> failures = rounds.parallelStream()
                .flatMap(seeds -> failures(seeds, version).stream())
                .toList();

        System.out.println("pairs from seed " + start + ": " + rounds.size() * SIDE_BY_SIDE + ", changes " + changes);
        assertThat(failures).isEmpty();
        assertThat(changes).hasSizeGreaterThan(50);
    }

    private List<String> failures(List<Long> seeds, int version) {
        List<RandomPair> pairs = new ArrayList<>();
        seeds.forEach(seed -> pairs.add(RandomPair.of(seed, version)));
        try (Law law = law()) {
            law.isKeptBy(pairs);
            return List.of();
        } catch (AssertionError | RuntimeException e) {
            List<String> failures =
                    pairs.stream().flatMap(pair -> told(pair).stream()).toList();
            return failures.isEmpty() ? List.of("only together, from seed " + seeds.getFirst() + ": " + e) : failures;
        }
    }

    private Law law() {
        return new Law(kind -> changes.merge(kind, 1, Integer::sum));
    }

    /** Of a pair that fails as little as fails. */
    private Optional<String> told(RandomPair pair) {
        Optional<Throwable> failure = failure(pair);
        if (failure.isEmpty()) {
            return Optional.empty();
        }
        RandomPair least = pair;
        for (String path : pair.turned()) {
            Set<String> fewer = new HashSet<>(least.turned());
            fewer.remove(path);
            Optional<Throwable> still = failure(pair.with(fewer));
            if (still.isPresent()) {
                least = pair.with(fewer);
                failure = still;
            }
        }
        return Optional.of(least + "\n" + failure.get());
    }

    private Optional<Throwable> failure(RandomPair pair) {
        try (Law law = law()) {
            law.isKeptBy(List.of(pair));
            return Optional.empty();
        } catch (AssertionError | RuntimeException e) {
            return Optional.of(e);
        }
    }

    private static int version() {
        TestDatabase database = TestDatabase.create();
        try (Connection connection = database.connect()) {
            return connection.getMetaData().getDatabaseMajorVersion();
        } catch (SQLException e) {
            throw new AssertionError(e);
        } finally {
            database.drop();
        }
    }
}
