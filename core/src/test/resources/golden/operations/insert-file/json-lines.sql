INSERT INTO countries (code, people, tags, name, doc)
SELECT code, people, tags, name, doc
FROM json_populate_recordset(NULL::countries, $retort1$[
{"code": "AT", "people": 9200000, "tags": ["a", "b"]},
{"code": "CH", "name": "it's $retort$", "doc": {"a": [1, 2.50, null]}},
{"code": "LI", "name": null}
]$retort1$);

-- downgrade
-- no inverse is known for insert 3 rows of countries.jsonl into countries (Test.java:1: nobody said which rows to delete)
