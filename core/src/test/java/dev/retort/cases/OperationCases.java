package dev.retort.cases;

import java.util.List;
import java.util.stream.Stream;

/** Every way to write an operation that is tried. */
public final class OperationCases {

    private OperationCases() {}

    public static List<OperationCase> all() {
        return Stream.of(
                        TableCases.all(),
                        ColumnCases.all(),
                        AlterColumnCases.all(),
                        ConstraintCases.all(),
                        IndexCases.all(),
                        ObjectCases.all(),
                        SequenceCases.all(),
                        TypeCases.all(),
                        DomainCases.all(),
                        ObjectKindCases.all(),
                        RightCases.all(),
                        DefaultRightCases.all(),
                        SchemaCases.all(),
                        PublicationCases.all(),
                        DataCases.all())
                .flatMap(List::stream)
                .toList();
    }
}
