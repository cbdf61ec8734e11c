package com.example.shop;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.util.Set;
import java.util.UUID;

@Entity
@Table(
        name = "product",
        indexes = @Index(name = "ix_product_name", columnList = "name, listPrice desc"),
        uniqueConstraints = @UniqueConstraint(name = "uq_product_sku", columnNames = "sku"))
public class Product {

    @Id
    @GeneratedValue(strategy = GenerationType.UUID)
    UUID id;

    @Version
    int version;

    @Column(nullable = false, length = 40)
    String sku;

    @Column(nullable = false)
    String name;

    @Column(precision = 12, scale = 2)
    BigDecimal listPrice;

    @ManyToMany
    Set<Tag> tags;
}
