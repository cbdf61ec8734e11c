CREATE FUNCTION f()
    RETURNS trigger
    LANGUAGE plpgsql
    AS $retort$begin
  new.name := 'it''s "new" \ $$';
  return new;
end
$retort$;

-- downgrade
DROP FUNCTION f();
