/** Sign-in, sessions, passkeys, rights from appointments, and the audit chain. */
@NullMarked
@ApplicationModule(
        displayName = "access",
        allowedDependencies = {"platform", "platform :: parameters", "territory"})
package org.sangathan.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
