package com.example.workshop;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.MapKeyColumn;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.time.Duration;
import java.time.LocalTime;
import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.Check;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.Comment;
import org.hibernate.annotations.GeneratedColumn;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

@Entity
@Comment("What stands in the hall")
@Check(name = "watts_above_zero", constraints = "watts > 0")
public class Machine {

    @Id
    @GeneratedValue
    Long id;

    @Comment("As on the plate")
    @Column(nullable = false)
    String serialNumber;

    @GeneratedColumn("lower(serial_number)")
    String serialNumberLower;

    @ColumnDefault("750")
    int watts;

    @Enumerated
    @JdbcTypeCode(SqlTypes.NAMED_ENUM)
    State state;

    @Enumerated(EnumType.STRING)
    State formerState;

    String[] labels;

    List<Integer> readings;

    @Enumerated(EnumType.STRING)
    List<State> history;

    @JdbcTypeCode(SqlTypes.JSON)
    Map<String, String> attributes;

    @JdbcTypeCode(SqlTypes.JSON)
    Size size;

    @Embedded
    @AttributeOverride(name = "millimetres", column = @Column(name = "table_millimetres"))
    Size workTable;

    @ElementCollection
    Set<String> tools;

    @ElementCollection
    @MapKeyColumn(name = "position")
    Map<Integer, Size> drawers;

    @Lob
    String manual;

    @Column(length = 100_000)
    String log;

    @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
    String notes;

    byte[] photo;

    Duration warmUp;

    LocalTime startsAt;

    Year built;

    Plate plate;

    UUID[] parts;

    @JdbcTypeCode(SqlTypes.INET)
    InetAddress address;

    @JdbcTypeCode(SqlTypes.INTERVAL_SECOND)
    Duration runTime;

    @Enumerated(EnumType.ORDINAL)
    State nextState;

    @Column(precision = 6, scale = 3)
    @Check(constraints = "load between 0 and 1")
    BigDecimal load;

    double precision;
    float tolerance;
}
