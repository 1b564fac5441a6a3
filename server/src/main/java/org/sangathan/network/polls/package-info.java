/** What a status asks, and what was answered. */
@NullMarked
@NamedInterface("polls")
package org.sangathan.network.polls;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
