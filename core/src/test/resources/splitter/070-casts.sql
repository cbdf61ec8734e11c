select '1'::int::text; select 1::int; select (1)::text||';'; select array[]::int[]; select '{;}'::text[];
