create type e as enum ('a', 'b', 'c');
-- old
create table p (a int, b text, c e) partition by list (a);
create table q partition of p for values in (1);
create index i on q (b);
create view v as select b, c from q;
insert into p values (1, '5', 'a');
-- new
create table p (a int, b int, c text) partition by list (a);
create table q partition of p for values in (1);
create index i on q (b);
create view v as select b, c from q;
