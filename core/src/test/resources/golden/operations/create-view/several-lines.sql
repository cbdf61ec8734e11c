CREATE VIEW v AS
with recursive n (i) as (select 1 union all select i + 1 from n where i < 3)
select i -- up to three
from n;

-- downgrade
DROP VIEW v;
