ALTER PUBLICATION changes ADD TABLE offers (id);

-- downgrade
ALTER PUBLICATION changes DROP TABLE offers;
