package dev.retort.autogenerate;

/** Which revision of an online change a step is in. */
enum Turn {
    NOW(""),
    /** Outside a transaction, and what takes an index over. */
    INDEXES("indexes"),
    /** Constraints look at the rows that are there, while others write. */
    VALIDATION("validation");

    private final String title;

    Turn(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    Turn orLater(Turn other) {
        return compareTo(other) < 0 ? other : this;
    }
}
