create function f() returns void language plpgsql as $f$
begin
  execute $g$
    create function g() returns int language sql as $$ select 1; select 2; $$;
  $g$;
end $f$;
select f(); select g();
