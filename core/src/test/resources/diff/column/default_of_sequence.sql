-- old
create sequence s;
create table t (a int default nextval('s'), b int);
-- new
create sequence r;
create table t (a int default nextval('r'), b bigint default nextval('r'));
