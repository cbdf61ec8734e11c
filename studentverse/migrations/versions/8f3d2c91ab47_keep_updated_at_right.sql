-- Keep updated_at right
-- revision: 8f3d2c91ab47
-- down: 1975ea83b712

-- upgrade

-- Whoever writes, the backend or a person at psql, the column tells when a row last changed.
create function set_updated_at() returns trigger
    language plpgsql
    set search_path = ''
as $$
begin
    new.updated_at := now();
    return new;
end;
$$;

create trigger trg_users_updated_at
    before update on users
    for each row when (old.* is distinct from new.*)
    execute function set_updated_at();

create trigger trg_offers_updated_at
    before update on offers
    for each row when (old.* is distinct from new.*)
    execute function set_updated_at();

create trigger trg_entitlements_updated_at
    before update on entitlements
    for each row when (old.* is distinct from new.*)
    execute function set_updated_at();

-- downgrade
drop trigger trg_entitlements_updated_at on entitlements;
drop trigger trg_offers_updated_at on offers;
drop trigger trg_users_updated_at on users;
drop function set_updated_at();
