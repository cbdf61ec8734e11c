package dev.retort.cases;

import java.util.List;

/** Names that break out of a text which does not quote them, each as a family of as many names as one likes. */
enum HostileCorpus {
    ATTACK("x#\"; drop table y; --"),
    QUOTE("it's #"),
    DOUBLE_QUOTES("\"\"#\""),
    NEW_LINE("two\nlines\r\n#"),
    COMMENT("/* # --"),
    DOLLARS("$$#$retort$"),
    BACKSLASH("\\#\\"),
    EMOJI("😀#"),
    RIGHT_TO_LEFT("\u202eשלום#"),
    MARKS("? :x {} %s $1 #"),
    DOT("a.b#"),
    RESERVED("#"),
    UPPER("Users#"),
    /** 63 bytes, the most that PostgreSQL keeps. */
    LONGEST("é".repeat(30) + "#"),
    BLANKS(" # ");

    private static final List<String> WORDS =
            List.of("select", "table", "all", "primary", "default", "end", "null", "from", "where", "grant");

    private final String template;

    HostileCorpus(String template) {
        this.template = template;
    }

    /** @param number 0 to 999; another name for each */
    String name(int number) {
        return template.replace("#", this == RESERVED ? word(number) : String.format("%03d", number));
    }

    private static String word(int number) {
        return WORDS.get(number % WORDS.size()) + (number < WORDS.size() ? "" : String.valueOf(number));
    }
}
