CREATE SEQUENCE app.numbers OWNED BY app.offers.number;

CREATE SEQUENCE app.others OWNED BY app.offers.number;

-- downgrade
DROP SEQUENCE app.others;

DROP SEQUENCE app.numbers;
