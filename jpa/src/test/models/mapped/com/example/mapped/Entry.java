package com.example.mapped;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.hibernate.annotations.Filter;

@Entity
@Filter(name = "recent", condition = "id > 1000")
public class Entry {

    @Id
    long id;

    String text;
}
