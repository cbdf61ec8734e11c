ALTER TABLE offers INHERIT parents;

-- downgrade
ALTER TABLE offers NO INHERIT parents;
