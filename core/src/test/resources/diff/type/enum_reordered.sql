-- old
create type mood as enum ('sad', 'ok', 'happy');
create table t (id int, m mood default 'ok', ms mood[], check (m <> 'sad'));
create index t_m on t (m) where m = 'ok';
-- new
create type mood as enum ('happy', 'ok', 'great');
create table t (id int, m mood default 'ok', ms mood[], check (m <> 'happy'));
create index t_m on t (m) where m = 'great';
