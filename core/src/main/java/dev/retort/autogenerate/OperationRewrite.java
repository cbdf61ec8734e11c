package dev.retort.autogenerate;

import dev.retort.operation.Operation;
import dev.retort.revision.Direction;
import java.util.List;

/**
 * Has its say in every operation that {@code revision --autogenerate} is about to write. An application implements it with a public
 * constructor without parameters and names the class in {@code META-INF/services/dev.retort.autogenerate.OperationRewrite}. For
 * example, so that tables of another team are not dropped, and every index is built without locking writers out:
 *
 * {@snippet :
 * public final class OurRules implements OperationRewrite {
 *     @Override
 *     public List<Operation> rewrite(Operation operation, Direction direction) {
 *         return switch (operation) {
 *             case TableOperation.DropTable drop when drop.name().name().value().startsWith("legacy_") -> List.of();
 *             case IndexOperation.CreateIndex create -> List.of(new IndexOperation.CreateIndex(create.index().concurrently()));
 *             default -> List.of(operation);
 *         };
 *     }
 * }
 * }
 *
 * <p>What it leaves out or changes is missing when the file is tried: the file is kept, and says what is still different.
 */
@FunctionalInterface
public interface OperationRewrite {

    /**
     * What is written instead.
     *
     * @param operation with the names that the file will have
     * @param direction the method of the migration that it stands in
     * @return the operation itself to leave it, others in their order, or none; never null
     */
    List<Operation> rewrite(Operation operation, Direction direction);
}
