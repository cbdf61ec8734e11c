package com.example.clinic;

import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.ManyToOne;
import java.time.OffsetDateTime;
import java.util.Set;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;
import org.hibernate.envers.Audited;

@Entity
@Audited
@Inheritance(strategy = InheritanceType.JOINED)
public class Visit extends Traced {

    /** How urgent it was. */
    public enum Urgency {
        ROUTINE,
        URGENT,
        EMERGENCY
    }

    @Id
    @GeneratedValue
    Long id;

    @ManyToOne(optional = false)
    @OnDelete(action = OnDeleteAction.CASCADE)
    Patient patient;

    OffsetDateTime at;

    @Enumerated(EnumType.ORDINAL)
    Urgency urgency;

    @ElementCollection
    Set<String> diagnoses;
}
