package com.example.pitfalls;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;

/** Shares the table of vehicles, whose other rows have no axles. */
@Entity
public class Truck extends Vehicle {

    @Column(nullable = false)
    Integer axles;
}
