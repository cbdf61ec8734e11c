package dev.retort.outside;

/** An index without a name is to be built concurrently: cut off and sent again, it would be built a second time beside the first. */
public final class UnnamedIndexException extends RuntimeException {

    private static final long serialVersionUID = 1;

    UnnamedIndexException() {
        super(
                "an index that is built concurrently needs a name: where the statement is cut off, the next run finds by it what"
                        + " is there. Give it one");
    }
}
