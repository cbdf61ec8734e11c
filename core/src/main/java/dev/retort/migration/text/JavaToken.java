package dev.retort.migration.text;

/**
 * @param text of a {@code STRING} what stands between its quotes, escapes as they are written; of a text block all of it; of a
 *     {@code DOC} what stands between its marks
 * @param end the offset behind its last character
 */
public record JavaToken(Kind kind, String text, int offset, int end) {

    public enum Kind {
        WORD,
        STRING,
        SYMBOL,
        DOC
    }

    public boolean isWord(String word) {
        return kind == Kind.WORD && text.equals(word);
    }

    public boolean isSymbol(char symbol) {
        return kind == Kind.SYMBOL && text.charAt(0) == symbol;
    }
}
