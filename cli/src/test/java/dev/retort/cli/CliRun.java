package dev.retort.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

/**
 * A command that was run, and what came of it. Folder, server, database and times are replaced by {@code /project}, {@code
 * localhost:5432}, {@code app} and {@code 0 ms}, so that tests can expect whole texts.
 */
public record CliRun(List<String> command, String out, String err, int exitCode) {

    public CliRun exits(ExitCode code) {
        assertThat(exitCode).as(toString()).isEqualTo(code.number());
        return this;
    }

    /** All of standard output, with line ends behind the lines. */
    public CliRun prints(String... lines) {
        assertThat(out).as(toString()).isEqualTo(text(lines));
        return this;
    }

    /** All of standard error, with line ends behind the lines. */
    public CliRun says(String... lines) {
        assertThat(err).as(toString()).isEqualTo(text(lines));
        return this;
    }

    /** The one document on standard output. */
    public Map<String, Object> json() {
        try {
            return JsonDocument.parse(out);
        } catch (IllegalArgumentException e) {
            throw new AssertionError(e.getMessage() + "\n" + this, e);
        }
    }

    private static String text(String... lines) {
        return lines.length == 0 ? "" : String.join("\n", lines) + "\n";
    }

    @Override
    public String toString() {
        return "$ retort " + String.join(" ", command) + "\n" + out + "--- standard error\n" + err + "--- exit "
                + exitCode;
    }
}
