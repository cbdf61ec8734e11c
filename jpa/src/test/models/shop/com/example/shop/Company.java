package com.example.shop;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.PrimaryKeyJoinColumn;

@Entity
@PrimaryKeyJoinColumn(name = "party_id")
public class Company extends Party {

    @Column(nullable = false)
    String legalName;

    @Column(length = 14)
    String vatNumber;

    @ManyToOne
    @JoinColumn(name = "contact_id")
    Person contact;
}
