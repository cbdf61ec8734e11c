package dev.retort.source;

import dev.retort.change.ColumnChange;
import dev.retort.change.ColumnChange.AddIdentity;
import dev.retort.change.ColumnChange.DropDefault;
import dev.retort.change.ColumnChange.DropExpression;
import dev.retort.change.ColumnChange.DropIdentity;
import dev.retort.change.ColumnChange.DropNotNull;
import dev.retort.change.ColumnChange.IdentityState;
import dev.retort.change.ColumnChange.PreviousType;
import dev.retort.change.ColumnChange.SetDefault;
import dev.retort.change.ColumnChange.SetExpression;
import dev.retort.change.ColumnChange.SetIdentity;
import dev.retort.change.ColumnChange.SetNotNull;
import dev.retort.change.ColumnChange.SetType;
import dev.retort.change.ColumnStorageChange;
import dev.retort.change.ColumnStorageChange.ResetOption;
import dev.retort.change.ColumnStorageChange.SetCompression;
import dev.retort.change.ColumnStorageChange.SetOption;
import dev.retort.change.ColumnStorageChange.SetStatistics;
import dev.retort.change.ColumnStorageChange.SetStorage;
import dev.retort.source.code.Code;
import dev.retort.source.code.ExpressionSource;
import dev.retort.source.code.SchemaScope;
import dev.retort.source.code.StorageSource;
import dev.retort.source.code.TypeSource;
import dev.retort.sql.QualifiedName;
import dev.retort.sql.SqlExpression;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Changes of columns. */
final class ColumnChangeSource {

    private ColumnChangeSource() {}

    static Code of(ColumnChange change) {
        return switch (change) {
            case SetType set -> setType(set);
            case SetNotNull set -> call("setNotNull");
            case DropNotNull drop -> call("dropNotNull");
            case SetDefault set -> setDefault(set);
            case DropDefault drop -> {
                Code code = call("dropDefault");
                yield drop.was() == null ? code : code.then("from", ExpressionSource.of(drop.was()));
            }
            case AddIdentity add ->
                Code.call(ColumnChange.class, "addIdentity", ColumnSource.identity(add.kind(), add.options()));
            case SetIdentity set -> {
                Code code = Code.call(ColumnChange.class, "setIdentity", identity(set.to()));
                yield set.was() == null ? code : code.then("from", identity(set.was()));
            }
            case DropIdentity drop -> {
                Code code = call("dropIdentity");
                AddIdentity was = drop.was();
                yield was == null ? code : code.then("from", ColumnSource.identity(was.kind(), was.options()));
            }
            case SetExpression set -> {
                Code code = call("setExpression", Code.text(set.expression().sql()));
                yield set.was() == null
                        ? code
                        : code.then("from", Code.text(set.was().sql()));
            }
            case DropExpression drop -> call("dropExpression");
            case ColumnStorageChange storage -> storage(storage);
        };
    }

    private static List<Code> identity(IdentityState state) {
        return state.kind() == null
                ? SequenceSource.options(state.options(), SchemaScope.NONE)
                : ColumnSource.identity(state.kind(), state.options());
    }

    private static Code setType(SetType set) {
        Code code = call("setType", TypeSource.of(set.type()));
        code = how(code, set.collation(), set.using());
        PreviousType was = set.was();
        if (was == null) {
            return code;
        }
        Code old = TypeSource.of(was.type());
        return was.collation() == null && was.using() == null
                ? code.then("from", old)
                : code.then("from", how(call("old", old), was.collation(), was.using()));
    }

    private static Code how(Code code, @Nullable QualifiedName collation, @Nullable SqlExpression using) {
        Code collated = collation == null ? code : code.then("collate", SchemaScope.NONE.name(collation));
        return using == null ? collated : collated.then("using", Code.text(using.sql()));
    }

    private static Code setDefault(SetDefault set) {
        Code code = call("setDefault", ExpressionSource.of(set.expression()));
        return switch (set.was()) {
            case null -> code;
            case ColumnChange.PreviousDefault was ->
                was.expression() == null
                        ? code.then("fromNone")
                        : code.then("from", ExpressionSource.of(was.expression()));
        };
    }

    private static Code storage(ColumnStorageChange change) {
        return switch (change) {
            case SetStorage set -> {
                Code code = storageCall("setStorage", Code.constant(set.strategy()));
                yield set.was() == null ? code : code.then("from", Code.constant(set.was()));
            }
            case SetCompression set -> {
                Code code = storageCall("setCompression", SchemaScope.name(set.method()));
                yield set.was() == null ? code : code.then("from", SchemaScope.name(set.was()));
            }
            case SetStatistics set -> {
                Code code = storageCall("setStatistics", Code.number(set.target()));
                yield set.was() == null ? code : code.then("from", Code.number(set.was()));
            }
            case SetOption set ->
                StorageSource.from(
                        storageCall(
                                "setOption",
                                Code.text(set.option().name()),
                                StorageSource.value(set.option().value())),
                        set.was());
            case ResetOption reset -> {
                Code code = storageCall("resetOption", Code.text(reset.name()));
                yield reset.was() == null ? code : code.then("from", StorageSource.value(reset.was()));
            }
        };
    }

    private static Code call(String factory, Code... arguments) {
        return Code.call(ColumnChange.class, factory, arguments);
    }

    private static Code storageCall(String factory, Code... arguments) {
        return Code.call(ColumnStorageChange.class, factory, arguments);
    }
}
