/** Claimed and proven strength of every unit, rolled up by increments from what the other features say. */
@NullMarked
@ApplicationModule(
        displayName = "strength",
        allowedDependencies = {"platform", "territory", "access", "people", "appointments", "canvass"})
package org.sangathan.strength;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
