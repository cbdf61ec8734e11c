/**
 * Benchmarks of the graph of revisions, which {@code benchmarks/graph/run} runs. They must not use what a library's user could
 * not. Start reading at {@link dev.retort.benchmark.GraphBenchmark}.
 */
@NullMarked
package dev.retort.benchmark;

import org.jspecify.annotations.NullMarked;
