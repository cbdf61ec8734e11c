ALTER DATABASE template1 RENAME TO other;

-- downgrade
ALTER DATABASE other RENAME TO template1;
