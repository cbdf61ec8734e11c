create table "a;b" ("c;d" int, "e$$f" int, "g'h" int);
insert into "a;b" values (1, 2, 3);
select "c;d", "e$$f" as "$a$", "g'h" from "a;b";
