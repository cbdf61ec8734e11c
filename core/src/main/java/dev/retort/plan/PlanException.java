package dev.retort.plan;

/** What was asked for cannot be planned; nothing has run. */
public final class PlanException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public PlanException(String message) {
        super(message);
    }
}
