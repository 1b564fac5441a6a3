package org.sangathan.platform;

import java.util.Set;

/** Permissions over the subtree of one unit, held through an accepted appointment that has not ended. */
public record Grant(int unitId, Set<Permission> permissions) {}
