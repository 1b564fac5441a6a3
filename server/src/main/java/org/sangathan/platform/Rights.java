package org.sangathan.platform;

/**
 * The one place that decides whether an actor may do a thing to a unit. Declared here because territory, on which the
 * decision itself depends, asks it too; the access module answers.
 */
public interface Rights {
    /** Refuses with 404 where the actor may not know of the unit, with 403 where only this permission is missing. */
    void require(Actor actor, Permission permission, int unitId);

    boolean may(Actor actor, Permission permission, int unitId);
}
