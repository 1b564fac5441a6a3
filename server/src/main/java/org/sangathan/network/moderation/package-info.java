/** Reports, and what moderators do about them: each over the subtree of their post's unit, each act with its reason. */
@NullMarked
package org.sangathan.network.moderation;

import org.jspecify.annotations.NullMarked;
