package dev.retort.jpa;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What a provider's exceptions say, in one line: theirs often hold the reason some causes down. */
final class Reason {

    /** What Hibernate says before the reason, and about the unit that this program has made up. */
    private static final Pattern FRAME = Pattern.compile(
            "^(\\[persistence ?unit: [^]]*\\]\\s*)?"
                    + "(Unable to build Hibernate SessionFactory|Error performing schema management)?\\s*"
                    + "(\\[persistence ?unit: [^]]*\\])?\\s*:?\\s*",
            Pattern.CASE_INSENSITIVE);

    private Reason() {}

    /** The messages from the outermost to the innermost, each once. */
    static String of(Throwable thrown) {
        List<String> messages = new ArrayList<>();
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            String message = message(cause);
            if (!message.isEmpty() && messages.stream().noneMatch(earlier -> earlier.contains(message))) {
                messages.removeIf(message::contains);
                messages.add(message);
            }
        }
        return messages.isEmpty() ? thrown.getClass().getName() : String.join(": ", messages);
    }

    /** Empty when there is none; that of a class which is missing is only its name. */
    private static String message(Throwable thrown) {
        String said = thrown.getMessage() == null ? "" : thrown.getMessage().strip();
        return thrown instanceof ClassNotFoundException || thrown instanceof LinkageError || said.isEmpty()
                ? (thrown.getClass().getSimpleName() + " " + said).strip()
                : FRAME.matcher(said).replaceFirst("");
    }
}
