package dev.retort.execute;

import java.util.ArrayList;
import java.util.List;

/** What is sent at once: whole transactions as far as they fit, and parts of those that do not. */
final class Windows {

    private final List<List<Message>> windows = new ArrayList<>();
    private List<Message> open = new ArrayList<>();
    private int characters;

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
    }

    private boolean hasRoom(int statements, int length) {
        return open.size() + statements <= Pipeline.STATEMENTS && characters + length <= Pipeline.CHARACTERS;
    }

    private void close() {
        if (!open.isEmpty()) {
            windows.add(open);
        }
        open = new ArrayList<>();
        characters = 0;
    }

    private static int length(Message message) {
        return message.text().length();
    }
}
