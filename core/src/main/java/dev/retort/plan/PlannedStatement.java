package dev.retort.plan;

import dev.retort.origin.Origin;
import dev.retort.postgres.Statement;
import org.jspecify.annotations.Nullable;

/**
 * A statement and who asked for it.
 *
 * @param origin null for Retort's own bookkeeping
 */
public record PlannedStatement(
        Statement statement, @Nullable Origin origin) {}
