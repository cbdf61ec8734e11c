package dev.retort.op;

import dev.retort.operation.Operation;
import dev.retort.origin.Origin;

/** An operation and the place that asked for it. */
public record Recorded(Operation operation, Origin origin) {}
