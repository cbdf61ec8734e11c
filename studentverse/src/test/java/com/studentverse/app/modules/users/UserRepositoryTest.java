package com.studentverse.app.modules.users;

import static com.studentverse.app.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.studentverse.app.Samples;
import com.studentverse.app.StudentVerseTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;

@StudentVerseTest
class UserRepositoryTest {

    private final UserRepository users;

    @Autowired
    UserRepositoryTest(UserRepository users) {
        this.users = users;
    }

    @Test
    void savesAUserAndFindsItByEmailIgnoringCase() {
        User saved = users.save(new User("Ada@Example.edu", "Ada Lovelace", "London"));

        User found = users.findByEmail("aDA@example.EDU").orElseThrow();

        assertThat(found.id()).isEqualTo(saved.id());
        assertThat(found.email()).isEqualTo("Ada@Example.edu");
        assertThat(found.fullName()).isEqualTo("Ada Lovelace");
        assertThat(found.status()).isEqualTo(UserStatus.PENDING);
        assertThat(found.emailVerifiedAt()).isNull();
        assertThat(found.phoneNumber()).isNull();
        assertThat(found.createdAt()).isEqualTo(saved.createdAt());
        assertThat(users.findByEmail("grace@example.edu")).isEmpty();
    }

    @Test
    void refusesTheSameEmailInAnotherCase() {
        users.save(new User("ada@example.edu", "Ada Lovelace", "London"));

        assertThatThrownBy(() -> users.save(new User("ADA@example.edu", "Somebody Else", "Paris")))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("\"uq_users_email\"");
    }

    @Test
    void storesAPhoneNumber() {
        User user = new User("ada@example.edu", "Ada Lovelace", "London");
        user.changePhoneNumber("+44 20 7946 0000");
        users.save(user);

        assertThat(users.findByEmail("ada@example.edu").orElseThrow().phoneNumber())
                .isEqualTo("+44 20 7946 0000");
    }

    @Test
    void theDatabaseNotesWhenAUserChanged() {
        User saved = users.save(new User("ada@example.edu", "Ada Lovelace", "London"));
        assertThat(saved.updatedAt()).isEqualTo(saved.createdAt());

        saved.verifyEmail(NOW);
        User changed = users.save(saved);

        assertThat(changed.updatedAt()).isAfter(changed.createdAt());
        User found = users.findByEmail("ada@example.edu").orElseThrow();
        assertThat(found.emailVerifiedAt()).isEqualTo(NOW);
        assertThat(found.updatedAt()).isEqualTo(changed.updatedAt());
        assertThat(found.createdAt()).isEqualTo(saved.createdAt());
    }

    @Test
    void countsTheActiveStudentsOfAUniversity() {
        users.save(Samples.activeStudent("ada@example.edu"));
        users.save(Samples.activeStudent("grace@example.edu"));
        users.save(new User("alan@example.edu", "Alan Turing", "London"));

        assertThat(users.countByUniversityAndStatus("London", UserStatus.ACTIVE))
                .isEqualTo(2);
        assertThat(users.countByUniversityAndStatus("London", UserStatus.PENDING))
                .isEqualTo(1);
        assertThat(users.countByUniversityAndStatus("Paris", UserStatus.ACTIVE)).isZero();
    }
}
