create schema x;
-- old
create sequence s;
create table t (a int default nextval('s'));
-- new
create sequence x.s;
create table t (a int default nextval('x.s'));
