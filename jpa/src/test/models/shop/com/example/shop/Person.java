package com.example.shop;

import jakarta.persistence.Entity;
import java.time.LocalDate;

@Entity
public class Person extends Party {

    String firstName;
    String lastName;
    LocalDate dateOfBirth;
}
