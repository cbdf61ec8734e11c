package dev.retort.source;

import dev.retort.schema.Constraint.ForeignKey;
import dev.retort.schema.Constraint.LastColumn;
import dev.retort.schema.Elements;
import dev.retort.schema.ForeignKeyTarget;
import dev.retort.schema.ReferentialAction;
import dev.retort.source.code.Code;
import dev.retort.source.code.SchemaScope;
import dev.retort.source.code.StorageSource;
import java.util.List;

/** Foreign keys. */
final class ForeignKeySource {

    private ForeignKeySource() {}

    /** Without its name and its deferral. */
    static Code of(ForeignKey key, SchemaScope scope) {
        ForeignKeyTarget target = key.target();
        Code code = Code.call(Elements.class, "foreignKey", StorageSource.names(key.columns()))
                .then(
                        "references",
                        Code.arguments(List.of(scope.name(target.table())), StorageSource.names(target.columns())));
        code = target.last() == LastColumn.PERIOD ? code.then("period") : code;
        code = target.match() == ForeignKeyTarget.Match.FULL ? code.then("matchFull") : code;
        ForeignKeyTarget.Reaction onDelete = target.onDelete();
        if (onDelete.action() != ReferentialAction.NO_ACTION) {
            code = code.then(
                    "onDelete",
                    Code.arguments(List.of(Code.constant(onDelete.action())), StorageSource.names(onDelete.only())));
        }
        if (target.onUpdate() != ReferentialAction.NO_ACTION) {
            code = code.then("onUpdate", Code.constant(target.onUpdate()));
        }
        return ConstraintSource.enforcement(code, key.enforcement());
    }
}
