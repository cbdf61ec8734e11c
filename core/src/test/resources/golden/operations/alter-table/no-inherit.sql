ALTER TABLE offers NO INHERIT parents;

-- downgrade
ALTER TABLE offers INHERIT parents;
