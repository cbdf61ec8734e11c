import static dev.retort.schema.Elements.*;
import static dev.retort.schema.Types.*;

import dev.retort.migration.Migration;
import dev.retort.migration.Revision;
import dev.retort.op.Operations;

/** Add phone number. */
@Revision(id = "1975ea83b712", down = "5c8ca8d3f0b1")
public final class R1975ea83b712_AddPhoneNumber implements Migration {

    @Override
    public void upgrade(Operations op) {
        op.addColumn("users", column("phone_number", text()));
    }

    @Override
    public void downgrade(Operations op) {
        op.dropColumn("users", "phone_number");
    }
}
