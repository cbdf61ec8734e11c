-- old
create type "E e" as enum ('a', 'b');
create domain "D""d" as "E e" default 'a';
create table t (a "E e"[], b "D""d");
insert into t default values;
-- new
create type "E e" as enum ('b', 'a');
create domain "D""d" as "E e" default 'b';
create table t (a "E e"[], b "D""d");
