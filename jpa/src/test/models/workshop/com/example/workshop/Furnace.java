package com.example.workshop;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.hibernate.annotations.SoftDelete;
import org.hibernate.annotations.TenantId;

@Entity
@SoftDelete
@Table(name = "\"Furnace\"")
public class Furnace {

    @Id
    @GeneratedValue(strategy = GenerationType.UUID)
    UUID id;

    @Version
    long version;

    @TenantId
    String tenant;

    Temperature hottest;

    @ManyToOne
    Machine driver;

    @Column(columnDefinition = "text not null default 'brick'")
    String lining;

    @Column(name = "\"Door\"")
    String door;
}
