package com.example.university;

import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** There is one of the same name in another schema. */
@Entity
@Table(schema = "campus", name = "room")
public class CampusRoom {

    /** In the default schema, wherever the table lies. */
    public enum Use {
        LECTURE,
        OFFICE
    }

    @Id
    String number;

    @Enumerated
    @JdbcTypeCode(SqlTypes.NAMED_ENUM)
    Use use;
}
