ALTER TABLE offers ALTER CONSTRAINT "x""; drop table y; --" DEFERRABLE INITIALLY IMMEDIATE;

-- downgrade
ALTER TABLE offers ALTER CONSTRAINT "x""; drop table y; --" NOT DEFERRABLE;
