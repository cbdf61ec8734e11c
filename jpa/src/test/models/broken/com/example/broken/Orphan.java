package com.example.broken;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

/** Refers to what is no entity. */
@Entity
public class Orphan {

    @Id
    long id;

    @ManyToOne
    Parent parent;

    /** Somebody forgot to say that it is one. */
    public static class Parent {
        long id;
    }
}
