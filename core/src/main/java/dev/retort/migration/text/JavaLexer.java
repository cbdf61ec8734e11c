package dev.retort.migration.text;

import org.jspecify.annotations.Nullable;

/**
 * As much of Java's lexical structure (JLS, chapter 3) as it takes to find an annotation in a source without being fooled by
 * comments and strings.
 */
public final class JavaLexer {

    private final String text;
    private int at;

    public JavaLexer(String text) {
        this.text = text;
    }

    /** The next token, or null at the end. Comments are passed over, except Javadoc. */
    public @Nullable JavaToken next() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (Character.isWhitespace(c)) {
                at++;
            } else if (text.startsWith("//", at)) {
                at = endOf("\n", at);
            } else if (text.startsWith("/**", at) && !text.startsWith("/**/", at)) {
                return doc();
            } else if (text.startsWith("/*", at)) {
                at = endOf("*/", at + 2);
            } else if (text.startsWith("\"\"\"", at)) {
                return textBlock();
            } else if (c == '"' || c == '\'') {
                return quoted(c);
            } else if (Character.isJavaIdentifierStart(c)) {
                return word();
            } else {
                return new JavaToken(JavaToken.Kind.SYMBOL, String.valueOf(c), at, ++at);
            }
        }
        return null;
    }

    private int endOf(String mark, int from) {
        int found = text.indexOf(mark, from);
        return found < 0 ? text.length() : found + mark.length();
    }

    private JavaToken doc() {
        int start = at;
        at = endOf("*/", start + 3);
        int end = text.startsWith("*/", at - 2) ? at - 2 : at;
        return new JavaToken(JavaToken.Kind.DOC, text.substring(start + 3, end), start, at);
    }

    private JavaToken textBlock() {
        int start = at;
        at += 3;
        while (at < text.length() && !text.startsWith("\"\"\"", at)) {
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        at = Math.min(text.length(), at + 3);
        return new JavaToken(JavaToken.Kind.STRING, text.substring(start, at), start, at);
    }

    private JavaToken quoted(char quote) {
        int start = at++;
        StringBuilder value = new StringBuilder();
        while (at < text.length() && text.charAt(at) != quote && text.charAt(at) != '\n') {
            if (text.charAt(at) == '\\' && at + 1 < text.length()) {
                value.append(text.charAt(at++));
            }
            value.append(text.charAt(at++));
        }
        at = Math.min(text.length(), at + 1);
        return new JavaToken(JavaToken.Kind.STRING, value.toString(), start, at);
    }

    private JavaToken word() {
        int start = at;
        while (at < text.length() && Character.isJavaIdentifierPart(text.charAt(at))) {
            at++;
        }
        return new JavaToken(JavaToken.Kind.WORD, text.substring(start, at), start, at);
    }
}
