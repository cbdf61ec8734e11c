package com.example.noid;

import jakarta.persistence.Entity;

@Entity
public class Nameless {

    String name;
}
