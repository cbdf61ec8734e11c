create table a$b$c (d$$ int, e$1$ int);
select d$$, e$1$ from a$b$c; select 1 as x$$; select 2 as y$a$; select 3;
