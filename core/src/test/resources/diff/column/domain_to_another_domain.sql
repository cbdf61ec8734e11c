create domain d as text check (value <> '');
create domain f as varchar(9) default 'x';
create domain g as d check (length(value) < 9);
-- old
create table t (id int, a d, b f, c g, e text);
insert into t (id) values (1);
-- new
create table t (id int, a f, b g, c text, e g default 'y');
