select $A$ ; $a$ ; $A$; select $a$ ; $A$ ; $a$;
