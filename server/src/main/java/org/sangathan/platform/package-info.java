/** What every feature stands on: database, HTTP problems, ids, keys, languages. It depends on nothing. */
@NullMarked
@ApplicationModule(
        displayName = "platform",
        allowedDependencies = {})
package org.sangathan.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
