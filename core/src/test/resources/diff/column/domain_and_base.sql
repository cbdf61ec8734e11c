create domain d as int check (value > 0);
create domain s as text;
-- old
create table t (a int, b d, c text, d s not null default 'x');
insert into t values (1, 2, 'c');
-- new
create table t (a d, b bigint, c s, d text not null default 'x');
