-- old
create table t (id int, a numeric default 1, b smallint default '1', c varchar(5) default 'x', d date default '2020-01-01', e bigint default 1);
-- new
create table t (id int, a numeric default 1.0, b smallint default 1, c varchar(5) default 'x'::text, d date default '2020-01-01'::timestamp, e bigint default 1::bigint);
