ALTER TABLE offers SET (fillfactor = 70);

-- downgrade
ALTER TABLE offers SET (fillfactor = 90);
