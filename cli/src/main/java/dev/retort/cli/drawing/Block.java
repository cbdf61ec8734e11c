package dev.retort.cli.drawing;

import java.util.List;

/**
 * What is drawn for one node.
 *
 * @param above rows over the node, without text
 * @param beside the row of the node and those below, as many as the node has lines of text or more
 * @param width where the text begins; none of the rows beside it is wider
 */
record Block(List<Row> above, List<Row> beside, int width) {

    Block {
        above = List.copyOf(above);
        beside = List.copyOf(beside);
    }
}
