package dev.retort.revision;

/**
 * What a person wrote to say where to go; {@link RevisionGraph} knows where that is.
 *
 * <pre>
 * target = "head" | "heads" | "base" | id or unique beginning of one | "+" N | "-" N
 * </pre>
 */
public sealed interface Target {

    /** The only head. */
    record Head() implements Target {}

    /** All heads. */
    record Heads() implements Target {}

    /** Before the first revision. */
    record Base() implements Target {}

    /** A revision by its id or by the beginning of one. */
    record Id(String prefix) implements Target {}

    /** So many revisions up (above zero) or down (below zero) from where the database is. */
    record Relative(int steps) implements Target {}

    /**
     * @throws RevisionException.BadTarget when the text follows no form of the grammar
     */
    static Target parse(String text) {
        return switch (text) {
            case "head" -> new Head();
            case "heads" -> new Heads();
            case "base" -> new Base();
            case "" -> throw new RevisionException.BadTarget(text);
            default -> text.startsWith("+") || text.startsWith("-") ? relative(text) : id(text);
        };
    }

    private static Target relative(String text) {
        try {
            int steps = Integer.parseInt(text.substring(1));
            if (steps > 0 && Character.isDigit(text.charAt(1))) {
                return new Relative(text.startsWith("-") ? -steps : steps);
            }
        } catch (NumberFormatException e) {
            // Falls through to the message that shows the grammar.
        }
        throw new RevisionException.BadTarget(text);
    }

    private static Target id(String text) {
        try {
            return new Id(RevisionId.of(text).value());
        } catch (IllegalArgumentException e) {
            throw new RevisionException.BadTarget(text);
        }
    }
}
