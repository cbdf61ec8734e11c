create function f(int, int) returns int language sql as 'select $1 - $2;';
create operator |-| (leftarg = int, rightarg = int, function = f);
create operator <=># (leftarg = int, rightarg = int, function = f);
create operator @-@- (leftarg = int, rightarg = int, function = f);
select 3|-|1; select 3 operator(public.<=>#) 1; select 3@-@-1; select 3@-@-/*;*/1; drop operator |-| (int, int);
