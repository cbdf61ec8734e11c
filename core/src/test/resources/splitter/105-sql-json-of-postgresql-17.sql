-- requires: 17
select * from json_table('[{"a": ";"}]', '$[*]' columns (a text path '$.a' default ';' on empty)); select 1;
