package dev.retort.project;

import dev.retort.revision.GraphException.Cycle;
import dev.retort.revision.GraphException.Duplicate;
import dev.retort.revision.GraphException.DuplicateLabel;
import dev.retort.revision.GraphException.MissingDependency;
import dev.retort.revision.GraphException.MissingParent;
import dev.retort.revision.GraphException.NotLinear;
import dev.retort.revision.GraphException.SelfLoop;
import dev.retort.revision.RevisionException;
import dev.retort.revision.StateException.AmbiguousStart;
import dev.retort.revision.StateException.BranchNotApplied;
import dev.retort.revision.StateException.DatabaseAhead;
import dev.retort.revision.StateException.NotApplied;
import dev.retort.revision.StateException.Overlap;
import dev.retort.revision.Target;
import dev.retort.revision.TargetException.AmbiguousPrefix;
import dev.retort.revision.TargetException.AmbiguousWalk;
import dev.retort.revision.TargetException.BadTarget;
import dev.retort.revision.TargetException.Contradiction;
import dev.retort.revision.TargetException.NeedsDatabase;
import dev.retort.revision.TargetException.NotDescendant;
import dev.retort.revision.TargetException.NotInBranch;
import dev.retort.revision.TargetException.SeveralHeads;
import dev.retort.revision.TargetException.TooFar;
import dev.retort.revision.TargetException.Unknown;
import dev.retort.revision.TargetException.WrongDirection;
import java.util.List;
import java.util.stream.Collectors;

/** What to do next, where the graph alone says only what is wrong. */
public final class Advice {

    private Advice() {}

    /**
     * One sentence or two, to be put behind the message.
     *
     * @param command what was called, up to its target: {@code retort downgrade}, {@code retort plan --down}
     */
    public static String on(RevisionException e, String command) {
        return switch (e) {
            case BadTarget target -> "See '" + withoutOption(command) + " --help'";
            case Unknown unknown -> "'retort history' lists all revisions";
            case AmbiguousPrefix ambiguous -> "Write more of the id";
            case SeveralHeads heads -> severalHeads(heads, command);
            case AmbiguousWalk walk -> "Say which way: " + commands(command, walk.clear());
            case AmbiguousStart start -> "Say which one: " + commands(command, start.clear());
            case TooFar far -> "'retort history -i' shows where the database is";
            case NotInBranch branch -> "'retort history' shows the branches";
            case WrongDirection direction -> "'" + opposite(command) + " " + direction.target() + "' goes there";
            case NeedsDatabase needs -> "Name a revision instead; 'retort current' shows where the database is";
            case Contradiction contradiction -> "Name only what the database is at last on each branch";
            case NotDescendant range -> "'retort history' shows the way";
            case NotApplied applied -> "'retort history -i' shows what is applied; 'retort upgrade' goes up";
            case BranchNotApplied branch -> "'retort history -i' shows what is applied; 'retort upgrade' goes up";
            case DatabaseAhead ahead ->
                "The database was brought there by other files: get the version of the code that has them (git pull, or the"
                        + " branch that was deployed last), or take back what the files do not have: 'retort downgrade"
                        + " --from-history REV', with REV as where to go. If you know that the schema is at REV, 'retort stamp"
                        + " --purge REV' says so";
            case Overlap overlap -> "If you know that the schema is at REV, 'retort stamp --purge REV' says so";
            case SelfLoop loop -> "Correct the header of that file";
            case Cycle cycle -> "Correct what one of them follows or depends on";
            case MissingParent missing -> "Restore that file, or correct 'down'";
            case MissingDependency missing -> "Restore that file, or correct what the revision depends on";
            case Duplicate duplicate -> "Give one of them a new id";
            case DuplicateLabel duplicate -> "Give one of them another label";
            case NotLinear linear ->
                "Put the one that is applied nowhere behind the other: 'retort rebase REV --onto HEAD', with one of "
                        + linear.heads().stream().map(Object::toString).collect(Collectors.joining(", "))
                        + " as REV";
        };
    }

    /** An option that takes the target would take {@code --help} for one. */
    private static String withoutOption(String command) {
        return command.replaceFirst(" --.*", "");
    }

    private static String opposite(String command) {
        return switch (command) {
            case "retort upgrade" -> "retort downgrade";
            case "retort plan" -> "retort plan --down";
            case "retort plan --down" -> "retort plan";
            default -> "retort upgrade";
        };
    }

    private static String severalHeads(SeveralHeads e, String command) {
        Target all = Target.parse(e.branch().map(name -> name + "@heads").orElse("heads"));
        return "Name one of them, or all: '" + command + " " + all + "'. 'retort merge' joins them";
    }

    private static String commands(String command, List<Target> targets) {
        return targets.stream()
                .map(target -> "'" + command + " " + target + "'")
                .collect(Collectors.joining(" or "));
    }
}
