package dev.retort.benchmark;

import dev.retort.dag.TopologicalOrder;
import dev.retort.revision.RevisionGraph;
import dev.retort.revision.RevisionId;
import dev.retort.revision.RevisionNode;
import dev.retort.revision.Route;
import dev.retort.revision.Target;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What a command does with the headers of its files once they are read. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xms1g", "-Xmx1g", "-XX:+UseSerialGC"})
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 9, time = 1)
public class GraphBenchmark {

    @Param
    private History history = History.LINE_1000;

    private List<RevisionNode> revisions = List.of();
    private int[][] parents = {};
    private RevisionGraph graph = RevisionGraph.of(List.of());
    private SortedSet<RevisionId> heads = graph.realHeads();

    @Setup
    public void makeGraph() {
        revisions = history.revisions();
        graph = RevisionGraph.of(revisions);
        heads = graph.realHeads();
        Map<RevisionId, Integer> numbers = new HashMap<>();
        revisions.forEach(revision -> numbers.put(revision.id(), numbers.size()));
        parents = revisions.stream()
                .map(revision -> revision.down().stream().mapToInt(numbers::get).toArray())
                .toArray(int[][]::new);
    }

    @Benchmark
    public RevisionGraph build() {
        return RevisionGraph.of(revisions);
    }

    /** A part of {@link #build}. */
    @Benchmark
    public int[] order() throws TopologicalOrder.CycleFound {
        return TopologicalOrder.of(parents);
    }

    @Benchmark
    public SortedSet<RevisionId> heads() {
        return graph.realHeads();
    }

    /** From base to the heads, with what each step does to the version table. */
    @Benchmark
    public Route up() {
        return graph.up(List.of(), Target.heads());
    }

    @Benchmark
    public Route down() {
        return graph.down(heads, Target.base());
    }
}
