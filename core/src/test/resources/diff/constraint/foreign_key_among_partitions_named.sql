-- exactly
-- old
create table p (a int primary key) partition by list (a);
create table q partition of p for values in (1);
create table r partition of p default;
alter table r add constraint chosen foreign key (a) references p (a);
-- new
create table p (a int primary key) partition by list (a);
create table q partition of p for values in (1);
create table r partition of p default;
alter table r add foreign key (a) references p (a);
