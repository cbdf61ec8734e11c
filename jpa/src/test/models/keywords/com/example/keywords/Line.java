package com.example.keywords;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
public class Line {

    @Id
    long id;

    int order;
}
