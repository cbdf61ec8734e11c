package dev.retort.op;

import dev.retort.origin.Origin;

import dev.retort.operation.Operation;

/** An operation and the place that asked for it. */
public record Recorded(Operation operation, Origin origin) {}
