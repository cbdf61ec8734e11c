package dev.retort.cli.terminal;

import java.util.List;
import java.util.Map;

/** Colours, or none. */
public record Paint(boolean isOn) {

    /** Red is for errors. */
    private static final List<String> LANES = List.of("32", "34", "35", "36", "33", "1;32", "1;34", "1;35");

    /** The values of {@code --color}. */
    public enum When {
        auto,
        always,
        never
    }

    /** {@code auto} is on when standard output is a terminal and NO_COLOR (no-color.org) is not set. */
    public static Paint of(When when, Terminal terminal) {
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

    public String revision(String text) {
        return in("33", text);
    }

    public String mark(String text) {
        return in("36", text);
    }

    public String faint(String text) {
        return in("2", text);
    }

    public String error(String text) {
        return in("1;31", text);
    }

    /** One of several colours, so that lines beside each other can be told apart. */
    public String lane(String text, int number) {
        return in(LANES.get(number % LANES.size()), text);
    }

    private String in(String code, String text) {
        return isOn ? "\u001B[" + code + "m" + text + "\u001B[0m" : text;
    }
}
