create function begin(atomic int, begin int) returns int language sql as 'select 1;';
create function atomic(begin int) returns int language sql as 'select 2;';
create schema begin;
create function begin.atomic() returns int language sql as 'select 3;';
select begin(1, 2); select atomic(1); select begin.atomic();
