-- old
create sequence s;
create table t (a int default nextval('s'));
-- new
create sequence r start 5;
create table t (a int default nextval('r'));
