DROP PUBLICATION "x""; drop table y; --";

-- downgrade
CREATE PUBLICATION "x""; drop table y; --" WITH (publish = 'insert, update, delete, truncate');
