package dev.retort.cli;

import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.Optional;

/** The signals that ask a process to end. Their numbers are POSIX's. */
enum Signals {
    HUP(1),
    INT(2),
    TERM(15);

    private static final int ENDED_BY_SIGNAL = 128;

    private final int number;

    Signals(int number) {
        this.number = number;
    }

    int number() {
        return number;
    }

    /** The one that ends the JVM just now: its handler runs in a thread that has its name. */
    static Optional<Signals> current() {
        return Thread.getAllStackTraces().keySet().stream()
                .flatMap(thread -> Arrays.stream(values())
                        .filter(signal -> thread.getName().equals("SIG" + signal + " handler")))
                .findFirst();
    }

    /** From now on each of them ends the process at once; the JVM passes over them while it ends. */
    static void endAtOnce() {
        for (Signals signal : values()) {
            try {
                signal.endAtOnceByItself();
            } catch (ReflectiveOperationException | IllegalArgumentException e) {
                // The JVM has no such signals, or keeps them for itself: then the first one has to do.
            }
        }
    }

    /** There is no other way to hear of signals, and the compiler warns of this one whatever is said about it. */
    private void endAtOnceByItself() throws ReflectiveOperationException {
        Class<?> type = Class.forName("sun.misc.Signal");
        Class<?> handler = Class.forName("sun.misc.SignalHandler");
        Object halting = Proxy.newProxyInstance(
                Signals.class.getClassLoader(), new Class<?>[] {handler}, (proxy, method, arguments) -> {
                    Runtime.getRuntime().halt(ENDED_BY_SIGNAL + number);
                    return null;
                });
        Object self = type.getConstructor(String.class).newInstance(name());
        type.getMethod("handle", type, handler).invoke(null, self, halting);
    }
}
