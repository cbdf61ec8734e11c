-- old
create table t (a int constraint t_a_first primary key, b int constraint b_positive check (b > 0));
-- new
create table t (a int constraint pk_t primary key, b int constraint ck_b check (b > 0));
