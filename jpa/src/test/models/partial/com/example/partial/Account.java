package com.example.partial;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.Table;
import java.time.Instant;

/** Needs Jakarta Persistence 3.2, which gave indexes their options. */
@Entity
@Table(
        indexes = {
            @Index(
                    name = "ux_account_email",
                    columnList = "email",
                    unique = true,
                    options = "where deleted_at is null and note <> '), unique (x)'"),
            @Index(name = "ix_account_deleted", columnList = "deleted_at", options = "where deleted_at is not null"),
            @Index(name = "ux_account_phone", columnList = "phone, country desc", unique = true)
        })
public class Account {

    @Id
    long id;

    @Column(nullable = false)
    String email;

    String phone;
    String country;
    String note;
    Instant deletedAt;
}
