package dev.retort.data;

import java.util.ArrayList;
import java.util.List;

/** Checks that a line is one JSON object (RFC 8259) that PostgreSQL can store, and tells its keys. */
final class JsonScanner {

    /** Deeper than anybody writes, and far from the end of any stack. */
    private static final int DEEPEST = 500;

    private final FilePlace place;
    private final String text;
    private int at;
    private int depth;

    JsonScanner(FilePlace place, String line) {
        this.place = place;
        this.text = line;
    }

    /**
     * The keys of the object that is the whole line, in their order.
     *
     * @throws IllegalArgumentException with the place where it is none
     */
    List<String> object() {
        skipBlanks();
        if (peek() != '{') {
            throw wrong("expected a JSON object, {…}");
        }
        List<String> keys = members();
        skipBlanks();
        if (at < text.length()) {
            throw wrong("something behind the object; expected one object a line");
        }
        return keys;
    }

    private void value() {
        skipBlanks();
        switch (peek()) {
            case '{' -> members();
            case '[' -> elements();
            case '"' -> string();
            case 't' -> word("true");
            case 'f' -> word("false");
            case 'n' -> word("null");
            default -> number();
        }
        skipBlanks();
    }

    private List<String> members() {
        List<String> keys = new ArrayList<>();
        open();
        while (peek() != '}') {
            if (!keys.isEmpty()) {
                comma('}');
            }
            if (peek() != '"') {
                throw wrong("expected a key in quotes");
            }
            keys.add(string());
            skipBlanks();
            expect(':');
            value();
        }
        close();
        return keys;
    }

    private void elements() {
        open();
        for (int count = 0; peek() != ']'; count++) {
            if (count > 0) {
                comma(']');
            }
            value();
        }
        close();
    }

    private void open() {
        depth++;
        if (depth > DEEPEST) {
            throw wrong("brackets are nested more than " + DEEPEST + " deep");
        }
        at++;
        skipBlanks();
    }

    private void close() {
        at++;
        depth--;
    }

    private void comma(char end) {
        if (peek() != ',') {
            throw wrong("expected ',' or '" + end + "'");
        }
        at++;
        skipBlanks();
    }

    private String string() {
        StringBuilder value = new StringBuilder();
        int start = at;
        at++;
        while (peek() != '"') {
            if (at >= text.length()) {
                at = start;
                throw wrong("the text that begins here is not ended");
            }
            char c = text.charAt(at);
            if (c < ' ') {
                throw wrong("a control character in a text; write it as an escape");
            }
            value.append(c == '\\' ? escape() : c);
            at++;
        }
        at++;
        return value.toString();
    }

    private char escape() {
        at++;
        return switch (peek()) {
            case '"', '\\', '/' -> peek();
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> unit();
            default -> throw wrong("no escape; expected one of \\\" \\\\ \\/ \\b \\f \\n \\r \\t \\uXXXX");
        };
    }

    private char unit() {
        int end = at + 5;
        if (end > text.length() || !text.substring(at + 1, end).matches("[0-9a-fA-F]{4}")) {
            throw wrong("expected four hexadecimal digits behind \\u");
        }
        char unit = (char) Integer.parseInt(text.substring(at + 1, end), 16);
        if (unit == 0) {
            throw wrong("\\u0000, which PostgreSQL cannot store");
        }
        at = end - 1;
        return unit;
    }

    private void word(String word) {
        if (!text.startsWith(word, at)) {
            throw wrong("expected a value");
        }
        at += word.length();
    }

    private void number() {
        if (peek() == '-') {
            at++;
        }
        if (peek() == '0') {
            at++;
        } else {
            digits();
        }
        if (peek() == '.') {
            at++;
            digits();
        }
        if (peek() == 'e' || peek() == 'E') {
            at++;
            if (peek() == '+' || peek() == '-') {
                at++;
            }
            digits();
        }
    }

    private void digits() {
        int start = at;
        while (peek() >= '0' && peek() <= '9') {
            at++;
        }
        if (at == start) {
            throw wrong("expected a value");
        }
    }

    private void expect(char c) {
        if (peek() != c) {
            throw wrong("expected '" + c + "'");
        }
        at++;
    }

    private void skipBlanks() {
        while (peek() == ' ' || peek() == '\t') {
            at++;
        }
    }

    /** NUL at the end of the text, as no JSON has one. */
    private char peek() {
        return at < text.length() ? text.charAt(at) : '\0';
    }

    private IllegalArgumentException wrong(String message) {
        return place.wrong(
                "no JSON at column " + (text.codePointCount(0, Math.min(at, text.length())) + 1) + ": " + message);
    }
}
