-- up
create table t (a int);
-- down
drop table t;
