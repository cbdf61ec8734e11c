package dev.retort.source.logic;

import dev.retort.logic.MaterializedView;
import dev.retort.logic.View;
import dev.retort.logic.ViewChange;
import dev.retort.logic.Views;
import dev.retort.operation.ViewOperation;
import dev.retort.operation.ViewOperation.AlterMaterializedView;
import dev.retort.operation.ViewOperation.AlterView;
import dev.retort.operation.ViewOperation.CreateMaterializedView;
import dev.retort.operation.ViewOperation.CreateView;
import dev.retort.operation.ViewOperation.DropMaterializedView;
import dev.retort.operation.ViewOperation.DropView;
import dev.retort.operation.ViewOperation.RefreshMaterializedView;
import dev.retort.operation.ViewOperation.ReplaceView;
import dev.retort.source.code.Code;
import dev.retort.source.code.DropSource;
import dev.retort.source.code.SchemaScope;
import dev.retort.source.code.StorageSource;
import dev.retort.sql.Identifier;
import dev.retort.sql.QualifiedName;
import java.util.List;
import java.util.stream.Stream;

/** Views and materialized views. */
public final class ViewSource {

    private ViewSource() {}

    public static Code of(ViewOperation operation) {
        return switch (operation) {
            case CreateView create -> on(create.name(), "createView", List.of(view(create.view())));
            case ReplaceView replace ->
                on(
                        replace.name(),
                        "replaceView",
                        Stream.concat(Stream.of(replace.view()), Stream.ofNullable(replace.was()))
                                .map(ViewSource::view)
                                .toList());
            case AlterView alter ->
                on(
                        alter.name(),
                        "alterView",
                        alter.changes().stream().map(ViewSource::change).toList());
            case DropView drop ->
                on(
                        drop.name(),
                        "dropView",
                        Code.arguments(
                                Stream.ofNullable(drop.was())
                                        .map(ViewSource::view)
                                        .toList(),
                                DropSource.of(drop.how())));
            case CreateMaterializedView create ->
                on(create.name(), "createMaterializedView", List.of(materialized(create.view())));
            case AlterMaterializedView alter -> on(alter.name(), "alterMaterializedView", changes(alter));
            case RefreshMaterializedView refresh -> on(refresh.name(), "refreshMaterializedView", mode(refresh));
            case DropMaterializedView drop ->
                on(
                        drop.name(),
                        "dropMaterializedView",
                        Code.arguments(
                                Stream.ofNullable(drop.was())
                                        .map(ViewSource::materialized)
                                        .toList(),
                                DropSource.of(drop.how())));
        };
    }

    private static Code on(QualifiedName view, String method, List<Code> more) {
        return SchemaScope.of(view).op().then(method, Code.arguments(List.of(SchemaScope.name(view.name())), more));
    }

    private static List<Code> changes(AlterMaterializedView alter) {
        return alter.changes().stream().map(StorageSource::change).toList();
    }

    private static List<Code> mode(RefreshMaterializedView refresh) {
        return switch (refresh.mode()) {
            case ALONE -> List.of();
            case CONCURRENTLY, WITH_NO_DATA -> List.of(Code.constant(refresh.mode()));
        };
    }

    private static Code view(View view) {
        Code code = Code.call(Views.class, "query", Code.text(view.query().sql()));
        if (!view.columns().isEmpty()) {
            code = code.then("columns", names(view.columns()));
        }
        return view.options().isEmpty()
                ? code
                : code.then("with", view.options().stream().map(Code::constant).toList());
    }

    private static Code change(ViewChange change) {
        return switch (change) {
            case ViewChange.SetOption set -> {
                Code code = Code.call(Views.class, "setOption", Code.constant(set.option()));
                yield set.was() == null ? code : code.then("from", Code.constant(set.was()));
            }
            case ViewChange.ResetOption reset -> Code.call(Views.class, "resetOption", Code.constant(reset.option()));
        };
    }

    private static Code materialized(MaterializedView view) {
        Code code =
                Code.call(Views.class, "materialized", Code.text(view.query().sql()));
        if (!view.columns().isEmpty()) {
            code = code.then("columns", names(view.columns()));
        }
        if (view.method() != null) {
            code = code.then("using", SchemaScope.name(view.method()));
        }
        code = StorageSource.with(code, view.storage());
        if (view.tablespace() != null) {
            code = code.then("tablespace", SchemaScope.name(view.tablespace()));
        }
        return switch (view.filling()) {
            case WITH_DATA -> code;
            case WITH_NO_DATA -> code.then("withNoData");
        };
    }

    private static List<Code> names(List<Identifier> names) {
        return names.stream().map(SchemaScope::name).toList();
    }
}
