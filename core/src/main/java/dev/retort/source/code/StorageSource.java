package dev.retort.source.code;

import dev.retort.change.TableChange;
import dev.retort.change.TableChange.PreviousParameter;
import dev.retort.change.TableChange.ResetParameter;
import dev.retort.change.TableChange.SetParameter;
import dev.retort.change.TableChange.SetTablespace;
import dev.retort.change.TableChange.StorageChange;
import dev.retort.schema.IndexStorage;
import dev.retort.schema.StorageParameter;
import dev.retort.sql.Identifier;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Parameters of storage. */
public final class StorageSource {

    private StorageSource() {}

    /** {@code 70}, {@code -0.5}, {@code true} or {@code "auto"}: what the parameter turns into this text. */
    public static Code value(String value) {
        boolean bare = isInt(value) || isDouble(value) || value.equals("true") || value.equals("false");
        return bare ? Code.word(value) : Code.text(value);
    }

    /** {@code code.with("fillfactor", 70)} for each. */
    public static Code with(Code code, List<StorageParameter> parameters) {
        Code result = code;
        for (StorageParameter parameter : parameters) {
            result = result.then("with", Code.text(parameter.name()), value(parameter.value()));
        }
        return result;
    }

    public static Code storage(Code code, IndexStorage storage) {
        Code result = storage.include().isEmpty() ? code : code.then("including", names(storage.include()));
        result = with(result, storage.parameters());
        return storage.tablespace() == null
                ? result
                : result.then("tablespace", SchemaScope.name(storage.tablespace()));
    }

    public static List<Code> names(List<Identifier> names) {
        return names.stream().map(SchemaScope::name).toList();
    }

    /** {@code setParameter("fillfactor", 70).from(90)}. */
    public static Code change(StorageChange change) {
        return switch (change) {
            case SetParameter set ->
                from(
                        call(
                                "setParameter",
                                Code.text(set.parameter().name()),
                                value(set.parameter().value())),
                        set.was());
            case ResetParameter reset -> {
                Code code = call("resetParameter", Code.text(reset.name()));
                yield reset.was() == null ? code : code.then("from", value(reset.was()));
            }
            case SetTablespace set -> {
                Code code = call("setTablespace", SchemaScope.name(set.tablespace()));
                yield set.was() == null ? code : code.then("from", SchemaScope.name(set.was()));
            }
        };
    }

    /** {@code code.from(70)} or {@code code.fromNone()}. */
    public static Code from(Code code, @Nullable PreviousParameter was) {
        if (was == null) {
            return code;
        }
        return was.value() == null ? code.then("fromNone") : code.then("from", value(was.value()));
    }

    private static Code call(String factory, Code... arguments) {
        return Code.call(TableChange.class, factory, arguments);
    }

    private static boolean isInt(String value) {
        try {
            return Integer.toString(Integer.parseInt(value)).equals(value);
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private static boolean isDouble(String value) {
        return value.matches("-?\\d{1,9}\\.\\d{1,6}")
                && Double.toString(Double.parseDouble(value)).equals(value);
    }
}
