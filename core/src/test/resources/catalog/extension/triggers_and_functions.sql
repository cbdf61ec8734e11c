create extension moddatetime;
create extension autoinc;
create extension insert_username;
create extension refint;
create extension tcn;
create extension lo;
create extension "uuid-ossp";
create extension fuzzystrmatch;
create extension unaccent;
create extension pgcrypto;
create extension tablefunc;
create sequence numbers;
create table things (
    id uuid primary key default uuid_generate_v5(uuid_ns_url(), 'https://example.com/''s'),
    n integer,
    changed timestamp,
    by_whom text,
    secret bytea default digest('a', 'sha256'),
    picture lo,
    sound text generated always as (soundex(by_whom)) stored
);
create trigger things_changed before update on things for each row execute function moddatetime(changed);
create trigger things_number before insert or update on things for each row execute function autoinc(n, numbers);
create trigger things_user before insert or update on things for each row execute function insert_username('by_whom');
create trigger things_told after insert or update or delete on things for each row execute function triggered_change_notification('a b''s');
create trigger things_picture before update or delete on things for each row execute function lo_manage(picture);
create trigger things_parent after delete on things for each row
    execute function check_foreign_key(1, 'cascade', 'id', 'things', 'id');
alter table things disable trigger things_told;
create index things_sounds on things (dmetaphone(by_whom), soundex(sound));
create view crossed as select * from crosstab('select 1, 2, 3') as ct (row_name integer, a integer, b integer);
create view three as select * from crosstab3('select by_whom, n::text, sound from things');
comment on extension pgcrypto is 'for secrets; it''s needed';
