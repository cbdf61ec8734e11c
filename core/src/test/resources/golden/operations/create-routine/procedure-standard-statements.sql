CREATE PROCEDURE p(a integer)
begin atomic insert into log values (a); end;

-- downgrade
DROP PROCEDURE p(integer);
