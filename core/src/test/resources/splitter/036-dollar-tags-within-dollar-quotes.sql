select $a$ $b$ ; $a; $ $$ ; $ab$ ; a$ ; $A$ ; $a$;
select $$ $a$ ; $a$ ; $ $$;
select $a$x$b$a$; select 1;
