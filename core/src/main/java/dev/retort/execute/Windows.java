package dev.retort.execute;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What is sent at once: whole transactions as far as they fit, and parts of those that do not. */
final class Windows {

    /** As many as pgjdbc sends before it reads answers by itself. */
    static final int STATEMENTS = 250;

    /** So that no server keeps much in its memory. */
    private static final int CHARACTERS = 1_000_000;

    /**
     * What may follow a statement with rows: less than the buffers between two hosts hold. A server that cannot get rid of the
     * rows reads nothing more, and this would send and send, and read none of them.
     */
    static final int CHARACTERS_BEHIND_ROWS = 32_000;

    /** Begin statements that have no rows; others may have any number of them. */
    private static final Set<String> WITHOUT_ROWS = Set.of(
            "BEGIN",
            "COMMIT",
            "CREATE",
            "ALTER",
            "DROP",
            "COMMENT",
            "GRANT",
            "REVOKE",
            "SET",
            "DO",
            "INSERT",
            "UPDATE",
            "DELETE",
            "TRUNCATE",
            "LOCK",
            "REFRESH",
            "REASSIGN",
            "SECURITY",
            "ANALYZE",
            "NOTIFY",
            "RESET");

    private final List<List<Message>> windows = new ArrayList<>();
    private List<Message> open = new ArrayList<>();
    private int characters;
    private int most = CHARACTERS;

    private Windows() {}

    static List<List<Message>> of(List<List<Message>> transactions) {
        Windows windows = new Windows();
        for (List<Message> transaction : transactions) {
            int length = transaction.stream().mapToInt(Windows::length).sum();
            if (!windows.hasRoom(transaction.size(), length)) {
                windows.close();
            }
            transaction.forEach(windows::add);
        }
        windows.close();
        return windows.windows;
    }

    private void add(Message message) {
        int length = length(message);
        if (!hasRoom(1, length)) {
            close();
        }
        open.add(message);
        characters += length;
        if (mayHaveRows(message)) {
            most = Math.min(most, characters + CHARACTERS_BEHIND_ROWS);
        }
    }

    private boolean hasRoom(int statements, int length) {
        return open.size() + statements <= STATEMENTS && characters + length <= most;
    }

    private void close() {
        if (!open.isEmpty()) {
            windows.add(open);
        }
        open = new ArrayList<>();
        characters = 0;
        most = CHARACTERS;
    }

    private static boolean mayHaveRows(Message message) {
        if (message.kind() == Message.Kind.FRAME || message.kind() == Message.Kind.HISTORY) {
            return false;
        }
        String text = message.text().toUpperCase(Locale.ROOT);
        int end = 0;
        while (end < text.length() && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return !WITHOUT_ROWS.contains(text.substring(0, end)) || text.contains("RETURNING");
    }

    private static int length(Message message) {
        return message.text().length();
    }
}
