package com.example.unit;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
public class Note {

    @Id
    long id;

    String firstLine;
}
