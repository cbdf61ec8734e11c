-- old
create table other (id int primary key);
-- new
create table other (id int primary key);
create table t (id bigint generated always as identity, at date not null, o int references other, b text default 'x',
    primary key (id, at), unique (at, b, id), check (b <> '')) partition by range (at);
create index t_o on t (o);
create table t_1 partition of t for values from ('2020-01-01') to ('2021-01-01') partition by range (at);
create table t_1_a partition of t_1 for values from ('2020-01-01') to ('2020-06-01') with (fillfactor = 60);
create table t_1_rest partition of t_1 default;
create table t_2 partition of t default;
create index t_2_own on t_2 (b);
comment on table t_2 is 'the rest';
create table r (id bigint, at date, foreign key (id, at) references t);
