/** The social network over the tree: accounts, statuses, timelines and notifications by the Mastodon client API. */
@NullMarked
@ApplicationModule(
        displayName = "network",
        allowedDependencies = {"platform", "platform :: files", "platform :: pictures", "territory", "access", "people", "appointments"})
package org.sangathan.network;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
