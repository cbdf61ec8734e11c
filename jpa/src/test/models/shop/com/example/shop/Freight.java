package com.example.shop;

import jakarta.persistence.Entity;
import jakarta.persistence.ManyToOne;

@Entity
public class Freight extends Shipment {

    int pallets;

    @ManyToOne
    Company carrier;
}
