package dev.retort.operation;

/** An operation and the place that asked for it. */
public record Recorded(Operation operation, Origin origin) {}
