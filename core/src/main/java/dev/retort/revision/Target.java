package dev.retort.revision;

import java.util.Optional;

/**
 * What a person wrote to say where to go; {@link RevisionGraph} knows where that is.
 *
 * <pre>
 * target = [ branch "@" ] ( anchor [ offset ] | offset )
 * anchor = "head" | "heads" | "base" | "current" | name
 * branch = name
 * name   = a revision id, the unique beginning of one, or a branch label
 * offset = ( "+" | "-" ) digits
 * </pre>
 *
 * @param branch only revisions of this branch count; a label, or a revision that stands for its branch
 * @param offset so many revisions up (above zero) or down (below zero) from the anchor
 */
public record Target(Optional<RevisionName> branch, Anchor anchor, int offset) {

    /** The place that a target begins with. */
    public sealed interface Anchor {}

    /** The only head. */
    public record Head() implements Anchor {}

    /** All heads. */
    public record Heads() implements Anchor {}

    /** Before the first revision. */
    public record Base() implements Anchor {}

    /** Where the database is. */
    public record Current() implements Anchor {}

    /** Nothing is written before the offset: it counts from where the database is, in a range from its other end. */
    public record Here() implements Anchor {}

    /** A revision by its id, the beginning of one, or a branch label. */
    public record Named(RevisionName name) implements Anchor {}

    public static Target head() {
        return at(new Head());
    }

    public static Target heads() {
        return at(new Heads());
    }

    public static Target base() {
        return at(new Base());
    }

    public static Target of(RevisionId id) {
        return at(new Named(RevisionName.of(id.value())));
    }

    /** @param offset not zero */
    public static Target relative(int offset) {
        return new Target(Optional.empty(), new Here(), offset);
    }

    /** @throws TargetException.BadTarget when the text does not follow the grammar */
    public static Target parse(String text) {
        return new TargetParser(text).target();
    }

    private static Target at(Anchor anchor) {
        return new Target(Optional.empty(), anchor, 0);
    }

    /** The same target, of this revision's branch alone. */
    Target inBranchOf(RevisionId id) {
        return new Target(Optional.of(RevisionName.of(id.value())), anchor, offset);
    }

    /** Whether it cannot be found without knowing where the database is. */
    public boolean isFromCurrent() {
        return anchor instanceof Current || anchor instanceof Here;
    }

    /** As a person would write it. */
    @Override
    public String toString() {
        String from = switch (anchor) {
            case Head head -> "head";
            case Heads heads -> "heads";
            case Base base -> "base";
            case Current current -> "current";
            case Here here -> "";
            case Named(RevisionName name) -> name.value();
        };
        return branch.map(name -> name + "@").orElse("") + from + (offset == 0 ? "" : "%+d".formatted(offset));
    }
}
