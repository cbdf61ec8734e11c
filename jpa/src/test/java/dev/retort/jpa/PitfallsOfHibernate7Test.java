package dev.retort.jpa;

/** By Hibernate 7.4. */
class PitfallsOfHibernate7Test extends Pitfalls {

    PitfallsOfHibernate7Test() {
        super(Application.BOOT_4_1);
    }
}
