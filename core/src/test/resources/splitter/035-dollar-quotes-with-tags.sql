select $a$;$a$; select $_1$;$_1$; select $Tag2$ $$;$$ $Tag2$;
