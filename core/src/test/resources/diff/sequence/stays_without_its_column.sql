-- old
create table t (b int, a int default 1);
create sequence s owned by t.a;
alter table t alter a set default nextval('s');
-- new
create table t (b int default 1);
create sequence s;
