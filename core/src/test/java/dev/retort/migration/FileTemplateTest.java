package dev.retort.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.retort.revision.RevisionId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How new files are called. */
class FileTemplateTest {

    private static final ZonedDateTime WHEN = ZonedDateTime.of(2024, 2, 3, 4, 5, 6, 7, ZoneOffset.UTC);

    private static String name(String template, String message) {
        return new FileTemplate(template).name(RevisionId.of("1975ea83b712"), message, WHEN);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {rev}                                                     | 1975ea83b712
            {rev}_{slug}                                              | 1975ea83b712_add_phone_number
            R{rev}_{Slug}                                             | R1975ea83b712_AddPhoneNumber
            {year}-{month}-{day}_{hour}.{minute}.{second}_{rev}       | 2024-02-03_04.05.06_1975ea83b712
            {rev}{rev}$1                                              | 1975ea83b7121975ea83b712$1
            """)
    void tokensAreReplaced(String template, String name) {
        assertThat(name(template, "Add phone number")).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Add phone number                                              | add_phone_number
            `  Add   phone-number!  `                                     | add_phone_number
            Größe & Menge: ändern                                         | grosse_menge_andern
            Ça va déjà                                                    | ca_va_deja
            __init__                                                      | init
            drop users.email; --                                          | drop_users_email
            ../../etc/passwd                                              | etc_passwd
            1st                                                           | 1st
            日本語                                                         | ``
            !?                                                            | ``
            ABC                                                           | abc
            aaaaaaaaaaaaaaaaaaaa bbbbbbbbbbbbbbbbbbb cccc                 | aaaaaaaaaaaaaaaaaaaa_bbbbbbbbbbbbbbbbbbb
            aaaaaaaaaaaaaaaaaaaa bbbbbbbbbbbbbbbbbbbb cccc                | aaaaaaaaaaaaaaaaaaaa
            aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa            | aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa
            """)
    void aSlugIsPlainWordsCutAtTheEndOfOne(String message, String slug) {
        assertThat(name("{slug}-{rev}", message)).isEqualTo(slug + "-1975ea83b712");
        assertThat(slug).hasSizeLessThanOrEqualTo(40);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "!?", "日本語"})
    void aNameDoesNotEndWithTheLineOfAnEmptySlug(String message) {
        assertThat(name("{rev}_{slug}", message)).isEqualTo("1975ea83b712");
        assertThat(name("R{rev}_{Slug}", message)).isEqualTo("R1975ea83b712");
    }

    @Test
    void anUnknownTokenIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FileTemplate("{rev}_{SLUG}"))
                .withMessage("the file template has no {SLUG}; it has {rev}, {slug}, {Slug}, {year}, {month}, {day},"
                        + " {hour}, {minute}, {second}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{slug}", "rev", "{rev"})
    void aTemplateThatCouldGiveTwoFilesOneNameIsRefused(String template) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FileTemplate(template))
                .withMessage("the file template '" + template
                        + "' lacks {rev}, without which two files could have one name");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{year}/{rev}", "..\\{rev}"})
    void aTemplateThatLeavesItsFolderIsRefused(String template) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FileTemplate(template))
                .withMessage("the file template '" + template
                        + "' holds a '/' or '\\'; it names files, which all lie in one folder");
    }
}
