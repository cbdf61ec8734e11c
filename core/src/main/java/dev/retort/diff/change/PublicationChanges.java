package dev.retort.diff.change;

import dev.retort.definition.PublicationPart;
import dev.retort.definition.PublicationPart.AllTables;
import dev.retort.definition.PublicationPart.Content;
import dev.retort.operation.Operation;
import dev.retort.operation.PublicationOperation.AddToPublication;
import dev.retort.operation.PublicationOperation.AlterPublication;
import dev.retort.operation.PublicationOperation.CreatePublication;
import dev.retort.operation.PublicationOperation.DropFromPublication;
import java.util.ArrayList;
import java.util.List;

/** Publications, which are changed where they are as far as that goes: those who subscribed would lose a new one's place. */
final class PublicationChanges {

    private PublicationChanges() {}

    static Change between(CreatePublication from, CreatePublication to) {
        List<PublicationPart> gone = without(from.parts(), to.parts());
        List<PublicationPart> added = without(to.parts(), from.parts());
        boolean isAboutAll = gone.contains(new AllTables()) || added.contains(new AllTables());
        boolean resets = options(gone).stream()
                .anyMatch(option -> added.stream().noneMatch(other -> other.getClass() == option.getClass()));
        if (isAboutAll || resets) {
            return Change.replace();
        }
        List<Operation> operations = new ArrayList<>();
        if (!contents(gone).isEmpty()) {
            operations.add(new DropFromPublication(to.name(), contents(gone)));
        }
        if (!contents(added).isEmpty()) {
            operations.add(new AddToPublication(to.name(), contents(added)));
        }
        if (!options(added).isEmpty()) {
            operations.add(new AlterPublication(to.name(), options(added), List.of()));
        }
        return Change.inPlace(operations);
    }

    private static List<PublicationPart> without(List<PublicationPart> parts, List<PublicationPart> others) {
        return parts.stream().filter(part -> !others.contains(part)).toList();
    }

    private static List<Content> contents(List<PublicationPart> parts) {
        return parts.stream()
                .filter(Content.class::isInstance)
                .map(Content.class::cast)
                .toList();
    }

    private static List<PublicationPart> options(List<PublicationPart> parts) {
        return parts.stream().filter(part -> !(part instanceof Content)).toList();
    }
}
