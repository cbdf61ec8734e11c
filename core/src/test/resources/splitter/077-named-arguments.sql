create function f(a int, b int default 2) returns int language sql as 'select a + b;';
select f(a => 1); select f(a := 1, b:=2); select f(1, b=>-2);
