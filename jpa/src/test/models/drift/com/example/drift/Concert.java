package com.example.drift;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.ManyToOne;

/** In the table of its parent. */
@Entity
public class Concert extends Event {

    @Column(nullable = false)
    String band;

    @ManyToOne(optional = false)
    Event after;
}
