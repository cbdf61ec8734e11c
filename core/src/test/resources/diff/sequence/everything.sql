-- old
create sequence a;
create sequence b as smallint increment 2 minvalue 0 maxvalue 500 start 7 cache 3 cycle;
create sequence d;
create table t (x int, y int);
create sequence e owned by t.x;
-- new
create sequence a as int increment 5 minvalue -10 maxvalue 10 start 1 cache 2 cycle;
create sequence b;
create sequence d increment -3 maxvalue 10;
create table t (x int, y int);
create sequence e owned by t.y;
comment on sequence e is 'x';
