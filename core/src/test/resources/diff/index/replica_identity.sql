-- old
create table t (a int not null, b int not null);
create unique index i on t (a);
create unique index j on t (b);
alter table t replica identity using index i;
create table u (a int);
alter table u replica identity full;
create table v (a int);
-- new
create table t (a int not null, b int not null);
create unique index i on t (a) include (b);
create unique index j on t (b);
alter table t replica identity using index j;
create table u (a int);
create table v (a int);
alter table v replica identity nothing;
