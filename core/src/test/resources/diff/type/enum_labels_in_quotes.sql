-- old
create type e as enum ('it''s', 'a b', '');
create table t (a e default '');
insert into t default values;
-- new
create type e as enum ('it''s', 'x', 'a b', '', '"q"');
create table t (a e default '');
