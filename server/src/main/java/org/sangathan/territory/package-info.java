/** The tree of units from the state down to the booth: kept in memory, filled from a pack and from booth lists. */
@NullMarked
@ApplicationModule(displayName = "territory", allowedDependencies = "platform")
package org.sangathan.territory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
