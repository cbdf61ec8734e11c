-- old
create function f() returns table (a int, b text) language sql as $$select 1, 'x'$$;
-- new
create function f() returns table (a int, c text, b date) language sql as $$select 1, 'x', current_date$$;
