package dev.retort.plan;

/** Whether a revision, once it is applied, can be taken back. */
public sealed interface Reversal {

    /** Its downgrade can be planned. Rows that the downgrade or the upgrade removes do not come back. */
    record Possible() implements Reversal {}

    /** @param reason what a downgrade would be refused with */
    record Impossible(String reason) implements Reversal {}
}
