package com.example.workshop;

import jakarta.persistence.Embeddable;
import org.hibernate.annotations.Struct;

/** A composite type of the database. */
@Embeddable
@Struct(name = "plate")
public class Plate {

    String maker;
    int builtIn;
}
