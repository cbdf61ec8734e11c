CREATE OR REPLACE VIEW people AS
select 1 as number, 'a'::text as name, 2 as more;

-- downgrade
-- no inverse is known for replace view people (Test.java:1: nobody said what the view showed before)
