-- old
create table t (a int constraint c check (a > 0), constraint k unique (a));
comment on constraint c on t is 'one';
create domain d as int constraint e check (value > 0);
comment on constraint e on domain d is 'one';
-- new
create table t (a int constraint c check (a > 1), constraint k unique (a));
comment on constraint c on t is 'one';
comment on constraint k on t is 'two';
create domain d as int constraint e check (value > 0);
comment on constraint e on domain d is 'two';
