-- old
create table t (id int not null, at date not null, a varchar(10), b int, primary key (id, at)) partition by range (at);
create table t_1 partition of t for values from ('2020-01-01') to ('2021-01-01');
create table t_2 partition of t default;
create index t_a on t (a);
insert into t values (1, '2020-02-02', 'x', 1);
-- new
create table t (id int not null, at date not null, a text, c int default 3 not null, primary key (id, at)) partition by range (at);
create table t_1 partition of t for values from ('2020-01-01') to ('2021-01-01');
create table t_2 partition of t default;
create index t_a on t (a);
create index t_c on t (c);
