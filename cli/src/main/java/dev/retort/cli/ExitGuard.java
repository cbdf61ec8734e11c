package dev.retort.cli;

import dev.retort.cli.root.ExitCode;
import dev.retort.cli.terminal.Terminal;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Notices when something ends the process before the command is done. A migration that calls {@code System.exit(0)} would
 * otherwise look like success.
 */
final class ExitGuard {

    private final Terminal terminal;
    private final AtomicBoolean finished = new AtomicBoolean();

    private ExitGuard(Terminal terminal) {
        this.terminal = terminal;
    }

    static ExitGuard install(Terminal terminal) {
        ExitGuard guard = new ExitGuard(terminal);
        Runtime.getRuntime().addShutdownHook(new Thread(guard::atExit, "retort-exit-guard"));
        return guard;
    }

    /** From now on an exit is an exit. */
    void finished() {
        finished.set(true);
    }

    /** A signal ends the process without any thread being inside {@code Runtime.exit}; that is left to the JVM. */
    private void atExit() {
        if (finished.get()) {
            return;
        }
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
