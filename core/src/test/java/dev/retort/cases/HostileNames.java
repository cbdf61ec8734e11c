package dev.retort.cases;

/** Names that PostgreSQL can store and that an unquoted text would not survive. */
final class HostileNames {

    static final String ATTACK = "x\"; drop table y; --";
    static final String KEYWORD = "user";
    static final String UPPER = "Users";
    static final String BLANK = "two words";
    static final String UNICODE = "größe_数量_😀";

    /** 63 bytes, the most that PostgreSQL keeps. */
    static final String LONGEST = "é".repeat(31) + "z";

    private HostileNames() {}
}
