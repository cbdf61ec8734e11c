package com.example.university;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import org.hibernate.annotations.ColumnDefault;

/** What a room costs. */
@Entity
@Table(schema = "billing", name = "room")
public class BillingRoom {

    @Id
    Long id;

    @ManyToOne
    @JoinColumn(name = "room_number")
    CampusRoom room;

    @ColumnDefault("0")
    BigDecimal rent;
}
