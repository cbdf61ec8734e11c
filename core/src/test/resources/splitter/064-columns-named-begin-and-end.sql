create table begin ("end" int, begin int, atomic int, function int, "case" int);
insert into begin values (1, 2, 3, 4, 5);
select begin, atomic, function, "end", "case" from begin; select begin.end, begin.case from begin;
create view v as select begin atomic from begin; select atomic from v;
