-- What entities cannot say: indexes over expressions, and over some of the rows.

create unique index uq_users_email on users (lower(email));

create index idx_offers_active_window on offers (ends_at, starts_at) where status = 'active';
create index idx_offers_active_category on offers (category, ends_at) where status = 'active';
create index idx_offers_title on offers (lower(title) text_pattern_ops);

create index idx_entitlements_due on entitlements (expires_at) where status = 'granted';
