create function f(n int) returns int language plpgsql as $$
declare
  total int := 0;
begin
  for i in 1..n loop
    case i when 1 then total := total + 1; else total := total + 2; end case;
  end loop;
  begin
    total := total / 1;
  exception when division_by_zero then
    null;
  end;
  return total;
end;
$$;
select f(3);
