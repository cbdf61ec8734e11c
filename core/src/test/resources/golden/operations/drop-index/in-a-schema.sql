DROP INDEX app.idx;
