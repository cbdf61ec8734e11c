-- old
create sequence s as smallint;
create table t (a smallint not null default nextval('s'));
alter sequence s owned by t.a;
-- new
create sequence s as int;
create table t (a int not null default nextval('s'));
