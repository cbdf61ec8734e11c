ALTER TABLE offers RESET (fillfactor);

-- downgrade
ALTER TABLE offers SET (fillfactor = 90);
