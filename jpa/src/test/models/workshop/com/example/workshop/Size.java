package com.example.workshop;

import jakarta.persistence.Embeddable;

@Embeddable
public class Size {

    int millimetres;
    String unit;
}
