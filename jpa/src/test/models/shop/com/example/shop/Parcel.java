package com.example.shop;

import jakarta.persistence.Entity;

@Entity
public class Parcel extends Shipment {

    int grams;
}
