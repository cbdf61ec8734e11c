package dev.retort.cli.terminal;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** Results to standard output, messages to standard error, and nothing that could drive a terminal. */
public final class Output {

    private final Terminal terminal;
    private final Form form;
    private final Paint paint;

    /** What standard output carries. */
    public enum Form {
        TEXT,
        /** Text that says only what was asked for. */
        QUIET,
        JSON
    }

    public Output(Terminal terminal, Form form, Paint paint) {
        this.terminal = terminal;
        this.form = form;
        this.paint = paint;
    }

    public Form form() {
        return form;
    }

    public Paint paint() {
        return paint;
    }

    /** A line of the result; nothing under {@code --json}, which has its own result. */
    public void line(String text) {
        if (form != Form.JSON) {
            terminal.out().println(visible(text));
            terminal.out().flush();
        }
    }

    /** A line about the result; left out by {@code --quiet} and {@code --json}. */
    public void remark(String text) {
        if (form == Form.TEXT) {
            line(text);
        }
    }

    /** The document of {@code --json}; nothing without it. */
    public void json(Json document) {
        json(() -> document);
    }

    /** The same where it takes time to make: without {@code --json}, it is not made. */
    public void json(Supplier<Json> document) {
        if (form == Form.JSON) {
            terminal.out().println(document.get());
            terminal.out().flush();
        }
    }

    /** The result where it is made for another program, such as a script; the same under every option. */
    public void verbatim(String text) {
        terminal.out().print(text);
        terminal.out().flush();
    }

    /** A line for the person at the terminal, beside the result. */
    public void message(String text) {
        if (form != Form.QUIET) {
            terminal.err().println(visible(text));
            terminal.err().flush();
        }
    }

    public void error(String text) {
        terminal.err().println(paint.error("error:") + " " + visible(text));
        terminal.err().flush();
    }

    /** What is going on just now, to be overwritten by what comes next; only where a person watches. */
    public void progress(String text) {
        if (form == Form.TEXT && watched()) {
            terminal.err().print(visible(text) + " …");
            terminal.err().flush();
        }
    }

    public void progressDone() {
        if (form == Form.TEXT && watched()) {
            terminal.err().print("\r\u001B[K");
            terminal.err().flush();
        }
    }

    private boolean watched() {
        return terminal.isInteractive(Terminal.Stream.ERR) && terminal.isInteractive(Terminal.Stream.OUT);
    }

    /** Whether somebody is there to answer. */
    public boolean canAsk() {
        return terminal.isInteractive(Terminal.Stream.IN) && form != Form.JSON;
    }

    /** Asks on standard error; only {@code y} and {@code yes} mean yes. */
    public boolean ask(String question) {
        terminal.err().print(visible(question) + " [y/N] ");
        terminal.err().flush();
        try {
            String answer = terminal.in().readLine();
            return answer != null
                    && (answer.strip().equalsIgnoreCase("y") || answer.strip().equalsIgnoreCase("yes"));
        } catch (IOException e) {
            return false;
        }
    }

    /** What is typed after a question on standard error; empty when the input has ended. */
    public Optional<String> typed(String question) {
        terminal.err().print(visible(question));
        terminal.err().flush();
        try {
            return Optional.ofNullable(terminal.in().readLine()).map(String::strip);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /**
     * Asks on standard error until one of the answers comes.
     *
     * @return empty when the input ends before that
     */
    public Optional<String> answer(String question, List<String> answers) {
        try {
            while (true) {
                terminal.err().print(visible(question));
                terminal.err().flush();
                String answer = terminal.in().readLine();
                if (answer == null) {
                    return Optional.empty();
                }
                if (answers.contains(answer.strip().toLowerCase(Locale.ROOT))) {
                    return Optional.of(answer.strip().toLowerCase(Locale.ROOT));
                }
            }
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Names and server messages may hold control characters; line ends, tabs and, where there are any, colours stay. */
    private String visible(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isControl(text.charAt(i))) {
                return (paint.isOn() ? Replaced.CONTROL_BUT_COLORS : Replaced.CONTROL)
                        .matcher(text)
                        .replaceAll("\uFFFD");
            }
        }
        return text;
    }

    private static boolean isControl(char c) {
        return Character.isISOControl(c) && c != '\n' && c != '\t';
    }

    /** Made when there is one of them, which there mostly is not. */
    private static final class Replaced {

        static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\n\t]]");
        static final Pattern CONTROL_BUT_COLORS = Pattern.compile("(?!\u001B\\[[0-9;]*m)" + CONTROL.pattern());
    }
}
