-- old
create function f(variadic a int[]) returns int language sql as 'select 1';
create function g(a int, out b int, inout c text) language sql as $$select 1, 'x'$$;
-- new
create function f(variadic a text[]) returns int language sql as 'select 1';
create function g(a int, out b int, out c text) language sql as $$select 1, 'x'$$;
