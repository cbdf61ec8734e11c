ALTER POLICY edit ON offers
    TO PUBLIC;

-- downgrade
ALTER POLICY edit ON offers
    TO authenticated;
