package dev.retort.cli;

import java.util.Map;

/** Colours, or none. */
record Paint(boolean isOn) {

    /** The values of {@code --color}. */
    enum When {
        auto,
        always,
        never
    }

    /** {@code auto} is on when standard output is a terminal and NO_COLOR (no-color.org) is not set. */
    static Paint of(When when, Terminal terminal) {
        Map<String, String> variables = terminal.variables();
        return switch (when) {
            case always -> new Paint(true);
            case never -> new Paint(false);
            case auto ->
                new Paint(terminal.isInteractive(Terminal.Stream.OUT)
                        && terminal.isInteractive(Terminal.Stream.ERR)
                        && variables.getOrDefault("NO_COLOR", "").isEmpty()
                        && !"dumb".equals(variables.get("TERM")));
        };
    }

    String revision(String text) {
        return in("33", text);
    }

    String mark(String text) {
        return in("36", text);
    }

    String faint(String text) {
        return in("2", text);
    }

    String error(String text) {
        return in("1;31", text);
    }

    private String in(String code, String text) {
        return isOn ? "\u001B[" + code + "m" + text + "\u001B[0m" : text;
    }
}
