-- old
create table p (a int, b int) partition by range (a);
create table q partition of p for values from (0) to (10);
create table r (a int, b int) partition by range (a);
alter table p attach partition r for values from (10) to (20);
create table s partition of r for values from (10) to (15);
alter table q add constraint q_own unique (a);
create index s_own on s (b desc);
insert into p values (1), (12);
-- new
create table p (a int, b int) partition by range (a);
create table q partition of p for values from (0) to (10);
create table r (a int, b int) partition by range (a);
alter table p attach partition r for values from (10) to (20);
create table s partition of r for values from (10) to (15);
alter table p add primary key (a);
create index p_b on p (b);
alter table q add constraint q_own unique (a);
create index s_own on s (b desc);
