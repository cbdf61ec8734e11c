package com.example.university;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;

/** A foreign key that leads into another schema. */
@Entity
@Table(schema = "billing", name = "invoice")
public class Invoice {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @ManyToOne(optional = false)
    @JoinColumn(name = "student_id", foreignKey = @ForeignKey(name = "fk_invoice_student"))
    Student student;

    @Column(nullable = false, precision = 10, scale = 2)
    BigDecimal amount;

    LocalDate dueOn;
}
