create table a b (c  int);
select c  from a b; select 1 as  ; select ' ;';
