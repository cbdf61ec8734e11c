-- old
create type e as enum ('a', 'b');
create table p (e e primary key);
create table c (e e references p, n e);
insert into p values ('a');
insert into c values ('a', 'a');
-- new
create type e as enum ('a');
create table p (e e primary key);
create table c (e e references p, n text);
