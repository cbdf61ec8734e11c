import static dev.retort.schema.Elements.*;
import static dev.retort.schema.ReferentialAction.CASCADE;
import static dev.retort.schema.ReferentialAction.RESTRICT;
import static dev.retort.schema.ReferentialAction.SET_NULL;
import static dev.retort.schema.Types.*;

import dev.retort.migration.Migration;
import dev.retort.migration.Revision;
import dev.retort.op.Operations;

/** Create users, offers and entitlements. */
@Revision(id = "5c8ca8d3f0b1")
public final class R5c8ca8d3f0b1_CreateUsersOffersAndEntitlements implements Migration {

    @Override
    public void upgrade(Operations op) {
        createUsers(op);
        createOffers(op);
        createEntitlements(op);
        closeToTheDataApi(op);
    }

    @Override
    public void downgrade(Operations op) {
        op.dropTable("entitlements");
        op.dropTable("offers");
        op.dropTable("users");
    }

    private static void createUsers(Operations op) {
        op.createTable(
                "users",
                column("id", uuid()).notNull().serverDefault(genRandomUuid()),
                column("email", text()).notNull(),
                column("full_name", text()).notNull(),
                column("university", text()).notNull(),
                column("status", text()).notNull().serverDefault(value("pending")),
                column("email_verified_at", timestamptz()),
                column("created_at", timestamptz()).notNull().serverDefault(now()),
                column("updated_at", timestamptz()).notNull().serverDefault(now()),
                primaryKey("id").named("pk_users"),
                check("ck_users_email", "email = btrim(email) and email like '_%@_%'"),
                check("ck_users_status", "status in ('pending', 'active', 'suspended')"),
                check("ck_users_active_is_verified", "status <> 'active' or email_verified_at is not null"));
        op.createIndex(
                index("uq_users_email").on("users", keyOn("lower(email)")).unique());
        op.createIndex("idx_users_university_status", "users", "university", "status");
    }

    private static void createOffers(Operations op) {
        op.createTable(
                "offers",
                column("id", uuid()).notNull().serverDefault(genRandomUuid()),
                column("title", text()).notNull(),
                column("description", text()).notNull().serverDefault(value("")),
                column("partner_name", text()).notNull(),
                column("category", text()).notNull(),
                column("discount_percent", numeric(5, 2)).notNull(),
                column("starts_at", timestamptz()).notNull(),
                column("ends_at", timestamptz()).notNull(),
                column("status", text()).notNull().serverDefault(value("draft")),
                column("max_redemptions", integer()).comment("null: as many as are asked for"),
                column("created_by", uuid()),
                column("created_at", timestamptz()).notNull().serverDefault(now()),
                column("updated_at", timestamptz()).notNull().serverDefault(now()),
                primaryKey("id").named("pk_offers"),
                foreignKey("created_by")
                        .references("users", "id")
                        .onDelete(SET_NULL)
                        .named("fk_offers_created_by"),
                check("ck_offers_discount_percent", "discount_percent > 0 and discount_percent <= 100"),
                check("ck_offers_window", "ends_at > starts_at"),
                check("ck_offers_status", "status in ('draft', 'active', 'archived')"),
                check("ck_offers_max_redemptions", "max_redemptions > 0"));
        op.createIndex(index("idx_offers_active_window")
                .on("offers", "ends_at", "starts_at")
                .where("status = 'active'"));
        op.createIndex(index("idx_offers_active_category")
                .on("offers", "category", "ends_at")
                .where("status = 'active'"));
        // For searches by the beginning of a title, whatever the collation (manual, 11.10 Operator Classes).
        op.createIndex(
                index("idx_offers_title").on("offers", keyOn("lower(title)").with("text_pattern_ops")));
        op.createIndex("idx_offers_created_by", "offers", "created_by");
    }

    private static void createEntitlements(Operations op) {
        op.createTable(
                "entitlements",
                column("id", uuid()).notNull().serverDefault(genRandomUuid()),
                column("user_id", uuid()).notNull(),
                column("offer_id", uuid()).notNull(),
                column("code", text()).notNull(),
                column("status", text()).notNull().serverDefault(value("granted")),
                column("granted_at", timestamptz()).notNull().serverDefault(now()),
                column("redeemed_at", timestamptz()),
                column("expires_at", timestamptz()),
                column("updated_at", timestamptz()).notNull().serverDefault(now()),
                primaryKey("id").named("pk_entitlements"),
                unique("user_id", "offer_id").named("uq_entitlements_user_offer"),
                unique("code").named("uq_entitlements_code"),
                foreignKey("user_id")
                        .references("users", "id")
                        .onDelete(CASCADE)
                        .named("fk_entitlements_user"),
                foreignKey("offer_id")
                        .references("offers", "id")
                        .onDelete(RESTRICT)
                        .named("fk_entitlements_offer"),
                check("ck_entitlements_status", "status in ('granted', 'redeemed', 'revoked', 'expired')"),
                check("ck_entitlements_redeemed_has_time", "status <> 'redeemed' or redeemed_at is not null"),
                check("ck_entitlements_redeemed_after_grant", "redeemed_at >= granted_at"),
                check("ck_entitlements_expires_after_grant", "expires_at > granted_at"));
        op.createIndex("idx_entitlements_offer", "entitlements", "offer_id");
        op.createIndex("idx_entitlements_user_status", "entitlements", "user_id", "status");
        op.createIndex(
                index("idx_entitlements_due").on("entitlements", "expires_at").where("status = 'granted'"));
    }

    /**
     * Supabase serves the schema public over HTTP. With row level security and no policy only the owner of the tables, as
     * whom the backend connects, sees rows, whatever is granted to the roles of that door.
     */
    private static void closeToTheDataApi(Operations op) {
        op.execute("""
                alter table users enable row level security;
                alter table offers enable row level security;
                alter table entitlements enable row level security;
                """);
    }
}
