package com.example.clinic;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.annotations.NaturalId;
import org.hibernate.envers.Audited;
import org.hibernate.envers.NotAudited;

@Entity
@Audited
public class Patient extends Traced {

    @Id
    @GeneratedValue
    Long id;

    @NaturalId
    @Column(nullable = false, length = 12)
    String insuranceNumber;

    String name;

    LocalDate bornOn;

    @NotAudited
    String remark;

    @OneToMany(mappedBy = "patient")
    List<Visit> visits;
}
