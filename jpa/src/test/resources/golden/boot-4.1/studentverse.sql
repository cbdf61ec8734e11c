-- retort-jpa: 1
-- provider: Hibernate ORM
-- version: 7.4.5.Final
-- entity: com.studentverse.app.modules.entitlements.Entitlement
-- entity: com.studentverse.app.modules.offers.Offer
-- entity: com.studentverse.app.modules.users.User

create table entitlements (id uuid not null, code varchar(255) not null, expires_at timestamp(6) with time zone, granted_at timestamp(6) with time zone not null, redeemed_at timestamp(6) with time zone, status varchar(255) not null check ((status in ('expired','redeemed','revoked','granted'))), updated_at timestamp(6) with time zone not null, offer_id uuid not null, user_id uuid not null, primary key (id));
create table offers (id uuid not null, category varchar(255) not null, created_at timestamp(6) with time zone not null, description varchar(255) not null, discount_percent numeric(5,2) not null, ends_at timestamp(6) with time zone not null, max_redemptions integer, partner_name varchar(255) not null, starts_at timestamp(6) with time zone not null, status varchar(255) not null check ((status in ('archived','draft','active'))), title varchar(255) not null, updated_at timestamp(6) with time zone not null, created_by uuid, primary key (id));
create table users (id uuid not null, created_at timestamp(6) with time zone not null, email varchar(255) not null, email_verified_at timestamp(6) with time zone, full_name varchar(255) not null, phone_number varchar(255), status varchar(255) not null check ((status in ('pending','active','suspended'))), university varchar(255) not null, updated_at timestamp(6) with time zone not null, primary key (id));
alter table if exists entitlements add constraint FKiowbagaopjrhse7vfnyqe4d1j foreign key (offer_id) references offers;
alter table if exists entitlements add constraint FK7ixak31gi1fqmrufm10y04xrq foreign key (user_id) references users;
alter table if exists offers add constraint FKhfwmp9cg73oybg237y7ue2nkx foreign key (created_by) references users;
