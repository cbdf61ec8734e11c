DROP SEQUENCE app.numbers;

-- downgrade
CREATE SEQUENCE app.numbers START WITH 5 OWNED BY app.offers.number;
