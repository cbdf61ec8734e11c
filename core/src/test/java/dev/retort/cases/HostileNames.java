package dev.retort.cases;

/** Names that PostgreSQL can store and that an unquoted text would not survive. */
public final class HostileNames {

    public static final String ATTACK = "x\"; drop table y; --";
    public static final String KEYWORD = "user";
    public static final String UPPER = "Users";
    public static final String BLANK = "two words";
    public static final String UNICODE = "größe_数量_😀";

    /** 63 bytes, the most that PostgreSQL keeps. */
    public static final String LONGEST = "é".repeat(31) + "z";

    private HostileNames() {}
}
