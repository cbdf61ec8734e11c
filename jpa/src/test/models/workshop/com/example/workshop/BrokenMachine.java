package com.example.workshop;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.View;

/** What a query selects. */
@Entity
@Immutable
@View(query = "select id, serial_number from machine where state = 'BROKEN'")
public class BrokenMachine {

    @Id
    Long id;

    String serialNumber;
}
