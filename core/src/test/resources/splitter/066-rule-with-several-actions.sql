create table a (x int); create table b (x int);
create rule r as on insert to a do also (insert into b values (new.x); delete from b where x < 0;);
insert into a values (1); select * from b;
