package com.example.drift;

import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalTime;
import java.util.Set;

/** Of what versions of Hibernate make different schemas. */
@Entity
public class Event {

    @Id
    long id;

    LocalTime at;

    @Version
    Integer version;

    @ElementCollection
    Set<String> guests;
}
