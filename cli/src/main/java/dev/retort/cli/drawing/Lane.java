package dev.retort.cli.drawing;

/**
 * A line that runs down until it meets a node.
 *
 * @param towards the id of that node
 */
record Lane(String towards, int colour) {}
