/** What the front door {@code ./sangathan} starts: the server, or one of the features' commands. */
@NullMarked
@ApplicationModule(
        displayName = "commands",
        allowedDependencies = {"platform"})
package org.sangathan.commands;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
