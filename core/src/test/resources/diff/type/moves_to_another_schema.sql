create schema s;
-- old
create type e as enum ('a', 'b');
create domain d as e default 'a';
create table t (a e default 'b', b d);
insert into t default values;
-- new
create type s.e as enum ('a', 'b');
create domain s.d as s.e default 'a';
create table t (a s.e default 'b', b s.d);
