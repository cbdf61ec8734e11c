package dev.retort.patience;

import dev.retort.effect.Effect;
import dev.retort.effect.LockMode;
import dev.retort.effect.TransactionUse;
import dev.retort.plan.PlannedStatement;

/** What a statement's time is spent on, which says how long it may wait. */
public enum Pace {
    /** It needs a lock that holds others up, and little time with it. */
    BRIEF,
    /** It reads a whole table under a lock that lets others read and write, such as {@code VALIDATE CONSTRAINT}. */
    SCAN,
    /** It stands in no transaction; what it builds others may use meanwhile. */
    BUILD,
    /** It changes rows, or only reads. */
    DATA,
    /** Nobody knows. */
    UNKNOWN;

    /** Of one that a migration asked for, or Retort. */
    public static Pace of(PlannedStatement planned) {
        Effect effect = planned.effect();
        if (effect == null) {
            return BRIEF;
        }
        if (effect.transaction() == TransactionUse.OUTSIDE) {
            return BUILD;
        }
        if (!effect.isKnown()) {
            return UNKNOWN;
        }
        boolean strong = effect.locks().stream().anyMatch(lock -> lock.mode().blocksWrites());
        if (strong) {
            return BRIEF;
        }
        boolean weak = effect.locks().stream().anyMatch(lock -> lock.mode().isAtLeast(LockMode.SHARE_UPDATE_EXCLUSIVE));
        return weak && !effect.scans().isEmpty() ? SCAN : weak ? BRIEF : DATA;
    }

    /** Whether it may wait and work for as long as it takes, where nothing before it in its transaction holds others up. */
    public boolean takesItsTime() {
        return this == SCAN || this == BUILD;
    }

    /** Whether what comes behind it in the transaction holds others up while it waits. */
    public boolean mayHoldOthersUp() {
        return this == BRIEF || this == UNKNOWN;
    }
}
