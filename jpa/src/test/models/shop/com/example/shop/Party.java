package com.example.shop;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;

/** Who buys; a table for each class of the hierarchy. */
@Entity
@Inheritance(strategy = InheritanceType.JOINED)
public abstract class Party {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @Column(nullable = false, length = 320, unique = true)
    String email;

    @Embedded
    Address billingAddress;
}
