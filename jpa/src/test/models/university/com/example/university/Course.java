package com.example.university;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

@Entity
@Table(schema = "campus", name = "course", indexes = @Index(name = "ix_course_title", columnList = "title"))
public class Course {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "courses")
    @SequenceGenerator(name = "courses", schema = "campus", sequenceName = "course_id", allocationSize = 1)
    Long id;

    @Column(nullable = false, length = 120)
    String title;

    short credits;
}
