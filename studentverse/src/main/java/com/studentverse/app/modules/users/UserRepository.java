package com.studentverse.app.modules.users;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** The students in the database. */
public interface UserRepository extends JpaRepository<User, UUID> {

    /** Whatever the case. In lower case, because Spring Data's {@code IgnoreCase} would ask for an index on upper(email). */
    @Query("select u from User u where lower(u.email) = lower(:email)")
    Optional<User> findByEmail(String email);

    long countByUniversityAndStatus(String university, UserStatus status);
}
