package com.example.shop;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapsId;
import java.io.Serializable;
import java.math.BigDecimal;

@Entity
public class OrderLine {

    /** An order's line by its position. */
    @Embeddable
    public record Key(
            @Column(name = "order_id") Long orderId,
            @Column(name = "line_number") int lineNumber) implements Serializable {}

    @EmbeddedId
    Key key;

    @MapsId("orderId")
    @ManyToOne
    @JoinColumn(name = "order_id")
    Order order;

    @ManyToOne(optional = false)
    Product product;

    int quantity;

    @Column(precision = 12, scale = 2, nullable = false)
    BigDecimal unitPrice;
}
