package com.example.university;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Set;

@Entity
@Table(schema = "campus", name = "student")
public class Student {

    @Id
    @GeneratedValue
    Long id;

    @Column(nullable = false)
    String name;

    @ElementCollection
    @CollectionTable(schema = "campus", name = "student_phone", joinColumns = @JoinColumn(name = "student_id"))
    @Column(name = "phone", length = 30)
    List<String> phones;

    @ManyToMany
    @JoinTable(
            schema = "campus",
            name = "enrolment",
            joinColumns = @JoinColumn(name = "student_id"),
            inverseJoinColumns = @JoinColumn(name = "course_id"))
    Set<Course> courses;
}
