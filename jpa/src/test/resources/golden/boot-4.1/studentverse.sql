-- retort-jpa: 1
-- provider: Hibernate ORM
-- version: 7.4.5.Final
-- entity: com.studentverse.app.modules.entitlements.Entitlement
-- entity: com.studentverse.app.modules.offers.Offer
-- entity: com.studentverse.app.modules.users.User

create table entitlements (id uuid default gen_random_uuid() not null, code text not null, expires_at timestamptz, granted_at timestamptz default now() not null, redeemed_at timestamptz, status text default 'granted' not null check ((status in ('expired','redeemed','revoked','granted'))), updated_at timestamptz default now() not null, offer_id uuid not null, user_id uuid not null, primary key (id), constraint uq_entitlements_user_offer unique (user_id, offer_id), constraint uq_entitlements_code unique (code), constraint ck_entitlements_redeemed_has_time check (status <> 'redeemed' or redeemed_at is not null), constraint ck_entitlements_redeemed_after_grant check (redeemed_at >= granted_at), constraint ck_entitlements_expires_after_grant check (expires_at > granted_at));
create table offers (id uuid default gen_random_uuid() not null, category text not null, created_at timestamptz default now() not null, description text default '' not null, discount_percent numeric(5,2) not null, ends_at timestamptz not null, max_redemptions integer, partner_name text not null, starts_at timestamptz not null, status text default 'draft' not null check ((status in ('archived','draft','active'))), title text not null, updated_at timestamptz default now() not null, created_by uuid, primary key (id), constraint ck_offers_discount_percent check (discount_percent > 0 and discount_percent <= 100), constraint ck_offers_window check (ends_at > starts_at), constraint ck_offers_max_redemptions check (max_redemptions > 0));
create table users (id uuid default gen_random_uuid() not null, created_at timestamptz default now() not null, email text not null, email_verified_at timestamptz, full_name text not null, phone_number text, status text default 'pending' not null check ((status in ('pending','active','suspended'))), university text not null, updated_at timestamptz default now() not null, primary key (id), constraint ck_users_email check (email = btrim(email) and email like '_%@_%'), constraint ck_users_active_is_verified check (status <> 'active' or email_verified_at is not null));
create index idx_entitlements_offer on entitlements (offer_id);
create index idx_entitlements_user_status on entitlements (user_id, status);
create index idx_offers_created_by on offers (created_by);
create index idx_users_university_status on users (university, status);
alter table if exists entitlements add constraint fk_entitlements_offer foreign key (offer_id) references offers on delete restrict;
alter table if exists entitlements add constraint fk_entitlements_user foreign key (user_id) references users on delete cascade;
alter table if exists offers add constraint fk_offers_created_by foreign key (created_by) references users on delete set null;
