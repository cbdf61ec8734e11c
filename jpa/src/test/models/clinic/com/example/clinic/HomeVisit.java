package com.example.clinic;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.ManyToMany;
import java.util.Set;
import org.hibernate.envers.Audited;

/** A table of its own, and so one more of versions. */
@Entity
@Audited
public class HomeVisit extends Visit {

    /** Where. */
    @Embeddable
    public static class Place {
        String street;
        Integer floor;
    }

    @Embedded
    Place place;

    @ManyToMany
    Set<Patient> alsoSeen;
}
