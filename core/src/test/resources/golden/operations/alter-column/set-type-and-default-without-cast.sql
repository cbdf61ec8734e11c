ALTER TABLE users ALTER COLUMN born DROP DEFAULT, ALTER COLUMN born TYPE timestamp USING born::timestamp, ALTER COLUMN born SET DEFAULT localtimestamp;
