package dev.retort.diff.rename;

import static dev.retort.diff.rename.Candidate.Likeness.LIKELY;
import static dev.retort.diff.rename.Candidate.Likeness.POSSIBLE;

import dev.retort.catalog.Catalog;
import dev.retort.catalog.Entry;
import dev.retort.definition.TypeDefinition.Attribute;
import dev.retort.definition.TypeDefinition.Composite;
import dev.retort.definition.TypeDefinition.Enumeration;
import dev.retort.operation.TypeOperation.CreateType;
import dev.retort.schema.ObjectName.PartKind;
import dev.retort.schema.ObjectName.PartName;
import dev.retort.sql.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Values of enum types and attributes of composite types, which a catalog knows only as parts of their types. */
final class TypeParts {

    private TypeParts() {}

    static List<Candidate> of(Catalog from, Catalog to) {
        List<Candidate> found = new ArrayList<>();
        for (Entry entry : from.entries().values()) {
            Optional<Entry> wish = to.find(entry.key());
            if (wish.isPresent()
                    && entry.made().getFirst() instanceof CreateType was
                    && wish.get().made().getFirst() instanceof CreateType is) {
                if (was.definition() instanceof Enumeration old && is.definition() instanceof Enumeration now) {
                    values(was.name(), old.labels(), now.labels(), found);
                }
                if (was.definition() instanceof Composite old && is.definition() instanceof Composite now) {
                    attributes(was.name(), old.attributes(), now.attributes(), found);
                }
            }
        }
        return found;
    }

    private static void values(QualifiedName type, List<String> old, List<String> now, List<Candidate> found) {
        for (int i = 0; i < old.size(); i++) {
            for (int j = 0; j < now.size(); j++) {
                if (!now.contains(old.get(i)) && !old.contains(now.get(j))) {
                    boolean atItsPlace = i == j && old.size() == now.size();
                    found.add(new Candidate(
                            new Renaming.OfEnumValue(type, old.get(i), now.get(j)), atItsPlace ? LIKELY : POSSIBLE));
                }
            }
        }
    }

    private static void attributes(
            QualifiedName type, List<Attribute> old, List<Attribute> now, List<Candidate> found) {
        for (Attribute gone : old) {
            for (Attribute come : now) {
                if (!has(now, gone) && !has(old, come)) {
                    found.add(new Candidate(
                            new Renaming.OfObject(new PartName(PartKind.ATTRIBUTE, type, gone.name()), come.name()),
                            gone.type().equals(come.type()) ? LIKELY : POSSIBLE));
                }
            }
        }
    }

    private static boolean has(List<Attribute> attributes, Attribute wanted) {
        return attributes.stream().anyMatch(attribute -> attribute.name().equals(wanted.name()));
    }
}
