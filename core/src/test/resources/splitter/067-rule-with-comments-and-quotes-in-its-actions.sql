create table a (x int); create table b (x text);
create rule r as on insert to a do instead (
  insert into b values (');'); -- );
  insert into b values ($$);$$) /* ); */;
  update b set x = (select ('(')) where x = (')');
);
insert into a values (1);
select * from b;
