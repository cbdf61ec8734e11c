package com.example.shop;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;

@Entity
@Table(name = "orders")
public class Order {

    /** How far an order is. */
    public enum Status {
        NEW,
        PAID,
        SHIPPED
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "order_numbers")
    @SequenceGenerator(name = "order_numbers", sequenceName = "order_number", initialValue = 1000, allocationSize = 20)
    Long id;

    @ManyToOne(optional = false)
    Party buyer;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 20)
    Status status;

    Instant placedAt;

    @OneToMany(mappedBy = "order", cascade = CascadeType.ALL)
    List<OrderLine> lines;

    @OneToMany(mappedBy = "order")
    List<Payment> payments;
}
