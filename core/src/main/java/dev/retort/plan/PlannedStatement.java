package dev.retort.plan;

import dev.retort.effect.Effect;
import dev.retort.origin.Origin;
import dev.retort.postgres.Statement;
import org.jspecify.annotations.Nullable;

/**
 * A statement, who asked for it, and what it does beside what it is for.
 *
 * @param origin null for Retort's own bookkeeping
 * @param effect null for Retort's own bookkeeping, which touches Retort's own tables only
 */
public record PlannedStatement(
        Statement statement,
        @Nullable Origin origin,
        @Nullable Effect effect) {

    /** One of Retort's own. */
    public static PlannedStatement bookkeeping(Statement statement) {
        return new PlannedStatement(statement, null, null);
    }
}
