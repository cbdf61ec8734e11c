select $$a;$$||$$;b$$; select array[$a$;$a$,$b$;$b$]; select concat($$;$$,$$;$$);
select($$;$$);
