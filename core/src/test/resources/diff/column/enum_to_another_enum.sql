create type e as enum ('a', 'b');
create type f as enum ('b', 'a', 'c');
-- old
create table t (a e default 'a' check (a <> 'b'), b e not null);
create index i on t (a) where a = 'a';
insert into t values ('a', 'b');
-- new
create table t (a f default 'a' check (a <> 'b'), b f not null);
create index i on t (a) where a = 'a';
