/** From door to door: households, visits, what phones bring and what they take along. */
@NullMarked
@ApplicationModule(
        displayName = "canvass",
        allowedDependencies = {
            "platform",
            "platform :: pdf",
            "platform :: tables",
            "territory",
            "access",
            "people",
            "appointments"
        })
package org.sangathan.canvass;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
