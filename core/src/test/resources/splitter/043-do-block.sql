do $$
begin
  if true then
    perform 1;
  else
    perform 2;
  end if;
end;
$$;
select 1;
