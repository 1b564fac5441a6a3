/** One social network over the whole tree, spoken to as Mastodon is. */
@ApplicationModule(
        displayName = "Network",
        allowedDependencies = {
            "platform",
            "platform :: files",
            "platform :: parameters",
            "platform :: pictures",
            "territory",
            "access",
            "access :: oauth",
            "people",
            "appointments"
        })
@NullMarked
package org.sangathan.network;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
