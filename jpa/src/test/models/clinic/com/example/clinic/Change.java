package com.example.clinic;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.envers.RevisionEntity;
import org.hibernate.envers.RevisionNumber;
import org.hibernate.envers.RevisionTimestamp;

/** What Envers numbers its versions by. */
@Entity
@Table(name = "change")
@RevisionEntity
public class Change {

    @Id
    @GeneratedValue
    @RevisionNumber
    Long id;

    @RevisionTimestamp
    long madeAt;

    String author;
}
