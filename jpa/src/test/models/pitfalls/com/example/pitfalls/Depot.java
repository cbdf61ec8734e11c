package com.example.pitfalls;

import jakarta.persistence.Column;
import jakarta.persistence.ConstraintMode;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import java.util.Set;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.NaturalId;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;
import org.hibernate.type.SqlTypes;

/** Names, keys and indexes; its sequence lands in the default schema. */
@Entity
@Table(
        schema = "yard",
        uniqueConstraints = {
            @UniqueConstraint(name = "uq_depot_place", columnNames = "place"),
            @UniqueConstraint(columnNames = {"place", "code"})
        },
        indexes = @Index(name = "ix_depot_lower", columnList = "(lower(place)) desc"))
public class Depot {

    /** What it is for. */
    public enum Purpose {
        STORE,
        REPAIR
    }

    @Id
    @GeneratedValue
    long id;

    String place;

    @Column(unique = true)
    String code;

    @NaturalId
    String number;

    @Enumerated(EnumType.STRING)
    Purpose asText;

    @Enumerated(EnumType.ORDINAL)
    Purpose asNumber;

    @Enumerated
    @JdbcTypeCode(SqlTypes.NAMED_ENUM)
    Purpose asType;

    @ManyToOne
    @OnDelete(action = OnDeleteAction.SET_NULL)
    Vehicle oldest;

    @ManyToOne
    @JoinColumn(foreignKey = @ForeignKey(ConstraintMode.NO_CONSTRAINT))
    Vehicle unchecked;

    @ManyToOne
    @JoinColumn(
            name = "late_id",
            foreignKey =
                    @ForeignKey(
                            name = "fk_depot_late",
                            foreignKeyDefinition =
                                    "foreign key (late_id) references vehicle deferrable initially deferred"))
    Vehicle late;

    @ManyToMany
    Set<Vehicle> vehicles;
}
