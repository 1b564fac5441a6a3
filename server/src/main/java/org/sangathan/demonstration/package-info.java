/**
 * The made-up world: all seats with booths, one district fully peopled. It writes the other modules' tables by COPY,
 * which no other code may, and exists in demonstration mode alone.
 */
@NullMarked
@ApplicationModule(
        displayName = "demonstration",
        allowedDependencies = {
            "platform",
            "territory",
            "access",
            "people",
            "appointments",
            "strength",
            "network :: accounts",
            "network :: media",
            "network :: polls",
            "network :: publishing",
            "network :: relations",
            "network :: statuses",
            "network :: units",
            "network :: voting"
        })
package org.sangathan.demonstration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
