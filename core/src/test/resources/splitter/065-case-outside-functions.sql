select case when true then 1 end; select case 1 when 1 then case when true then 2 end end as end;
create view v as select case when true then 'a;' end as begin; select 3;
