-- old
create function f() returns text language sql as 'select ''it''''s''';
-- new
create function f() returns text language sql as $x$select '$retort$' || $y$z$y$$x$;
