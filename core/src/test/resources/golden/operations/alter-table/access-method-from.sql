ALTER TABLE offers SET ACCESS METHOD heap;

-- downgrade
ALTER TABLE offers SET ACCESS METHOD heap;
