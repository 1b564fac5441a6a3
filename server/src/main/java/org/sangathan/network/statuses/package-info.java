/** Statuses: post, edit, delete, act on, and who may see which. */
@NullMarked
@NamedInterface("statuses")
package org.sangathan.network.statuses;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
