package com.example.university;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** In the default schema. */
@Entity
public class Setting {

    @Id
    String name;

    boolean enabled;
}
