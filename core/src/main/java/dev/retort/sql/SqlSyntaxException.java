package dev.retort.sql;

/** Says that a text cannot be cut into SQL statements. Its message is for the person who wrote the text. */
public final class SqlSyntaxException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int offset;

    SqlSyntaxException(String message, int offset) {
        super(message);
        this.offset = offset;
    }

    /** The UTF-16 index in the text at which what is wrong begins. */
    public int offset() {
        return offset;
    }
}
