package dev.retort.cli;

import dev.retort.cli.root.ExitCode;
import dev.retort.cli.root.Interruption;
import dev.retort.cli.terminal.Terminal;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Notices when something ends the process before the command is done. A migration that calls {@code System.exit(0)} would
 * otherwise look like success; a run that a signal ends shall leave nothing behind.
 */
final class ExitGuard {

    /** How long a run has to stop: a third of what Kubernetes gives. */
    private static final Duration GRACE = Duration.ofSeconds(10);

    /** An interrupt between two statements hits none of them. */
    private static final long AGAIN_MILLIS = 200;

    private final Terminal terminal;
    private final Interruption interruption;
    private final CountDownLatch finished = new CountDownLatch(1);

    private ExitGuard(Terminal terminal, Interruption interruption) {
        this.terminal = terminal;
        this.interruption = interruption;
    }

    static ExitGuard install(Terminal terminal, Interruption interruption) {
        ExitGuard guard = new ExitGuard(terminal, interruption);
        Runtime.getRuntime().addShutdownHook(new Thread(guard::atExit, "retort-exit-guard"));
        return guard;
    }

    /** From now on an exit is an exit. */
    void finished() {
        finished.countDown();
    }

    private void atExit() {
        if (finished.getCount() == 0) {
            return;
        }
        Signals.current().ifPresentOrElse(this::atSignal, this::atExitByCode);
    }

    /** The JVM itself sees to the exit code. */
    private void atSignal(Signals signal) {
        if (!interruption.cancellation().isHeard()) {
            return;
        }
        Signals.endAtOnce();
        terminal.err().println();
        terminal.err().println("stopping; a second signal ends Retort at once");
        terminal.err().flush();
        long start = System.nanoTime();
        try {
            do {
                interruption.stop("SIG" + signal, signal.number());
            } while (!finished.await(AGAIN_MILLIS, TimeUnit.MILLISECONDS)
                    && System.nanoTime() - start < GRACE.toNanos());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A signal ends the process without any thread being inside {@code Runtime.exit}. */
    private void atExitByCode() {
        caller().ifPresent(frame -> {
            terminal.err()
                    .println("error: " + frame.getFileName() + ":" + frame.getLineNumber()
                            + ": a migration called System.exit; nothing of its revision remains. Throw an exception"
                            + " instead");
            terminal.err().flush();
            Runtime.getRuntime().halt(ExitCode.MIGRATION_FAILED.number());
        });
    }

    /** The frame that called {@code System.exit}, where a thread is inside of it. */
    private static Optional<StackTraceElement> caller() {
        return Thread.getAllStackTraces().values().stream()
                .filter(ExitGuard::exits)
                .flatMap(frames -> Arrays.stream(frames).filter(frame -> !isJava(frame)))
                .findFirst();
    }

    private static boolean exits(StackTraceElement[] frames) {
        return Arrays.stream(frames)
                .anyMatch(frame -> frame.getClassName().equals("java.lang.Runtime")
                        && frame.getMethodName().equals("exit"));
    }

    private static boolean isJava(StackTraceElement frame) {
        return frame.getClassName().startsWith("java.");
    }
}
