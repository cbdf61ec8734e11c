-- old
create type c as (a text, b varchar(9));
create table t (x c);
-- new
create type c as (a text collate "C", b varchar(9));
create table t (x c);
