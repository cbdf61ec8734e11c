COMMENT ON TRIGGER "user" ON "x""; drop table y; --" IS E'it''s \\';

-- downgrade
COMMENT ON TRIGGER "user" ON "x""; drop table y; --" IS NULL;
