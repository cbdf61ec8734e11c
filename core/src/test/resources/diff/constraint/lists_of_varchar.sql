create table u (id int primary key);
-- old
create table t (id int primary key, kind varchar(10), state varchar, number bigint,
    check (kind in ('a', 'b')));
-- new
create table t (id int primary key, kind varchar(10), state varchar, number bigint,
    check (kind in ('a', 'b', 'it''s')),
    check (state not in ('x', 'y') or state is null),
    check (number in (1, 2)));
create index on t (id) where state in ('x', 'y');
create index on t ((kind in ('a', 'b')));
create view v as select id from t where state in ('x', 'y') and kind not in ('a', 'b');
alter table u enable row level security;
create policy p on u using (exists (select from t where t.id = u.id and t.state in ('x', 'y')));
