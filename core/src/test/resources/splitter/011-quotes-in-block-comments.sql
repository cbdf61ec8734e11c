/* it's a "comment" with $$ and -- and ; */ select 1 /* ' */;
/* $x$ ; */ select 2 /* " ; */;
