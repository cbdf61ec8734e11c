package dev.retort.migration;

/**
 * @param text of a {@code STRING} what stands between its quotes, escapes as they are written; of a text block all of it; of a
 *     {@code DOC} what stands between its marks
 * @param end the offset behind its last character
 */
record JavaToken(Kind kind, String text, int offset, int end) {

    enum Kind {
        WORD,
        STRING,
        SYMBOL,
        DOC
    }

    boolean isWord(String word) {
        return kind == Kind.WORD && text.equals(word);
    }

    boolean isSymbol(char symbol) {
        return kind == Kind.SYMBOL && text.charAt(0) == symbol;
    }
}
