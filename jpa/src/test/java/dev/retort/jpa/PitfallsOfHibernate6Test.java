package dev.retort.jpa;

/** By Hibernate 6.6. */
class PitfallsOfHibernate6Test extends Pitfalls {

    PitfallsOfHibernate6Test() {
        super(Application.BOOT_3_5);
    }
}
