package com.example.shop;

import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.MapKeyJoinColumn;
import java.util.Map;
import java.util.Set;

/** What lies where: a map whose keys are other rows, and a set of constants. */
@Entity
public class Warehouse {

    /** What it can keep. */
    public enum Climate {
        DRY,
        COLD,
        FROZEN
    }

    @Id
    String code;

    @Embedded
    Address address;

    @ElementCollection
    @MapKeyJoinColumn(name = "product_id")
    Map<Product, Integer> stock;

    @ElementCollection
    @Enumerated(EnumType.STRING)
    Set<Climate> climates;
}
