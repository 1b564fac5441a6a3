/** Posts that exist even when empty, and the members who hold them from one moment to another. */
@NullMarked
@ApplicationModule(
        displayName = "appointments",
        allowedDependencies = {"platform", "platform :: pdf", "platform :: tables", "territory", "access", "people"})
package org.sangathan.appointments;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
