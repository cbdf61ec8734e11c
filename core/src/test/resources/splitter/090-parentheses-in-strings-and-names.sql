select '('; select ')'; select ")" from (select 1 as ")") s; select $$($$; select (')'); select /* ( */ 1; -- (
select 2;
