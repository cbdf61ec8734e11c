package dev.retort.cli.root;

import dev.retort.connection.Cancellation;
import java.util.OptionalInt;

/** Whether a signal came, and how a run hears of it. */
public final class Interruption {

    /** What a shell adds to the number of a signal that ended a process. */
    private static final int ENDED_BY_SIGNAL = 128;

    private final Cancellation cancellation = new Cancellation();
    private volatile int signal;

    public Cancellation cancellation() {
        return cancellation;
    }

    /** May be said again, until the run has heard it. */
    public void stop(String name, int number) {
        signal = number;
        cancellation.cancel(name);
    }

    /** What the shell will be told; empty while no signal came. */
    public OptionalInt exitCode() {
        return signal == 0 ? OptionalInt.empty() : OptionalInt.of(ENDED_BY_SIGNAL + signal);
    }
}
