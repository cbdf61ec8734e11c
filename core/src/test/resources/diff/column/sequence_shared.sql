create sequence s;
-- old
create table t (a int default nextval('s'), b int);
create table u (a int, b int);
-- new
create table t (a int, b int default nextval('s'));
create table u (a int default nextval('s'), b int);
