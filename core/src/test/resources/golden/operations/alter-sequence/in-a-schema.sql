ALTER SEQUENCE app.numbers OWNED BY app.offers.number;

-- downgrade
ALTER SEQUENCE app.numbers OWNED BY NONE;
