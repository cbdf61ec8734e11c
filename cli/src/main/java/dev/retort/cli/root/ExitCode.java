package dev.retort.cli.root;

/** What the shell is told; documented in docs/reference/exit-codes.md. */
public enum ExitCode {
    DONE(0),
    ANSWER_IS_NO(1),
    NOTHING_TOUCHED(2),
    MIGRATION_FAILED(3),
    STOPPED_HALFWAY(4),
    DATABASE_REFUSES(5),
    LOCKED(6);

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    public int number() {
        return number;
    }
}
