package com.example.pitfalls;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Set;
import org.hibernate.annotations.Array;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.GeneratedColumn;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Columns whose type, default or nullability is not what their annotations seem to say. */
@Entity
public class Columns {

    @Id
    long id;

    String[] words;

    @Array(length = 5)
    int[] five;

    double wide;
    float narrow;
    BigDecimal number;
    Instant moment;
    LocalTime time;

    @Column(columnDefinition = "text not null default 'x'")
    String raw;

    int primitive;

    @Column(name = "named_primitive")
    int namedPrimitive;

    @Lob
    String lobText;

    @Lob
    byte[] lobBytes;

    byte[] bytes;

    @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
    String longText;

    @ColumnDefault("now()")
    Instant defaulted;

    String initialised = "only in Java";

    @GeneratedColumn("upper(raw)")
    String shouted;

    Set<String> set;
}
