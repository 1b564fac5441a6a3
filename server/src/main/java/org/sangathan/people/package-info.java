/** Members: their own joining and consent, their data and who looked at it, search across scripts. */
@NullMarked
@ApplicationModule(
        displayName = "people",
        allowedDependencies = {
            "platform",
            "platform :: pdf",
            "platform :: pictures",
            "territory",
            "access",
            "access :: oauth"
        })
package org.sangathan.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
