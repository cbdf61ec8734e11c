/**
 * Directed graphs without cycles, of nothing but numbers: an order, and who comes before whom, each answer in one pass. It must
 * not know what the numbers stand for. Start reading at {@link dev.retort.dag.Lineage}.
 */
@NullMarked
package dev.retort.dag;

import org.jspecify.annotations.NullMarked;
