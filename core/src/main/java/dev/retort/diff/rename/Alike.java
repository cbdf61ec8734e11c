package dev.retort.diff.rename;

import dev.retort.catalog.Entry;
import dev.retort.definition.TypeDefinition;
import dev.retort.definition.TypeDefinition.Attribute;
import dev.retort.definition.TypeDefinition.Composite;
import dev.retort.definition.TypeDefinition.Enumeration;
import dev.retort.definition.TypeDefinition.Range;
import dev.retort.operation.ColumnOperation.AddColumn;
import dev.retort.operation.DomainOperation.CreateDomain;
import dev.retort.operation.Operation;
import dev.retort.operation.SequenceOperation.CreateSequence;
import dev.retort.operation.TypeOperation.CreateType;
import dev.retort.schema.Column;
import dev.retort.schema.DataType;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whether two things look as if they were one, their names apart. */
final class Alike {

    /** Of names, between underscores and where a capital letter begins a word. */
    private static final Pattern WORDS = Pattern.compile("_|(?<=[a-z])(?=[A-Z])");

    /** Shorter ones, such as id and no, are in names of all sorts. */
    private static final int TELLING = 3;

    private static final Pattern FAMILIES = Pattern.compile("(?<text>text|varchar.*|character.*|char.*)"
            + "|(?<number>smallint|integer|bigint|numeric.*|real|double precision)"
            + "|(?<time>date|time.*)");

    private Alike() {}

    /** Half of the columns of the larger one are those of the other one. */
    static boolean tables(List<Entry> gone, List<Entry> come) {
        return half(
                gone.stream().map(Alike::nameAndType).collect(Collectors.toSet()),
                come.stream().map(Alike::nameAndType).collect(Collectors.toSet()));
    }

    private static String nameAndType(Entry entry) {
        return entry.made().getFirst() instanceof AddColumn add
                ? add.column().name() + " " + add.column().type()
                : entry.key().toString();
    }

    /** Columns, types, domains or sequences. */
    static boolean entries(Entry gone, Entry come) {
        return alike(new Both(gone.made().getFirst(), come.made().getFirst()));
    }

    private record Both(Operation gone, Operation come) {}

    private static boolean alike(Both both) {
        return switch (both) {
            case Both(AddColumn gone, AddColumn come) -> columns(gone.column(), come.column());
            case Both(CreateType gone, CreateType come) -> types(gone.definition(), come.definition());
            case Both(CreateDomain gone, CreateDomain come) ->
                gone.domain().type().equals(come.domain().type());
            case Both(CreateSequence gone, CreateSequence come) ->
                gone.options().equals(come.options());
            case Both(Operation gone, Operation come) -> false;
        };
    }

    private static boolean columns(Column gone, Column come) {
        return gone.type().equals(come.type())
                || (family(gone.type()).equals(family(come.type())) && !Collections.disjoint(words(gone), words(come)));
    }

    /** Types of which values are often moved from one to the other. */
    private static String family(DataType type) {
        Matcher matcher = FAMILIES.matcher(type.toString());
        return !matcher.matches()
                ? type.toString()
                : matcher.group("text") != null ? "text" : matcher.group("number") != null ? "number" : "time";
    }

    private static Set<String> words(Column column) {
        return Stream.of(WORDS.split(column.name().value()))
                .filter(word -> word.length() >= TELLING)
                .map(word -> word.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    private static boolean types(TypeDefinition gone, TypeDefinition come) {
        return switch (gone) {
            case Enumeration was ->
                come instanceof Enumeration is && half(Set.copyOf(was.labels()), Set.copyOf(is.labels()));
            case Composite was ->
                come instanceof Composite is && half(attributes(was.attributes()), attributes(is.attributes()));
            case Range was -> come instanceof Range is && was.subtype().equals(is.subtype());
        };
    }

    private static Set<String> attributes(List<Attribute> attributes) {
        return attributes.stream()
                .map(attribute -> attribute.name() + " " + attribute.type())
                .collect(Collectors.toSet());
    }

    private static boolean half(Set<String> gone, Set<String> come) {
        Set<String> common = new HashSet<>(gone);
        common.retainAll(come);
        return !common.isEmpty() && 2 * common.size() >= Math.max(gone.size(), come.size());
    }
}
