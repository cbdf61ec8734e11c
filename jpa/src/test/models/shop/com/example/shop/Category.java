package com.example.shop;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import java.util.List;

/** A tree in one table, whose branches have an order. */
@Entity
@Table(uniqueConstraints = @UniqueConstraint(columnNames = {"parent_id", "name"}))
public class Category {

    @Id
    @GeneratedValue
    Long id;

    @Column(nullable = false)
    String name;

    @ManyToOne
    Category parent;

    @OneToMany
    @OrderColumn
    List<Product> products;
}
