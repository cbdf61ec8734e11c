ALTER VIEW app.people RENAME TO other;

-- downgrade
ALTER VIEW app.other RENAME TO people;
