package com.example.shop;

import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;

@Entity
@DiscriminatorValue("transfer")
public class TransferPayment extends Payment {

    @Column(length = 34)
    String iban;
}
