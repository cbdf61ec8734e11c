-- old
create table t (id int primary key, a text default 'x', b varchar(20), c int, d numeric(10,2), e timestamp, f text[]);
create index t_a on t (a);
-- new
create table t (id bigint primary key, a varchar(30) default 'y', b int, c numeric(12), d numeric(12), e timestamptz, f varchar(5)[]);
create index t_a on t (a);
