/** Joining without a phone: a paper slip with its photo, two witnesses, and the person's own confirmation afterwards. */
@NullMarked
package org.sangathan.people.slips;

import org.jspecify.annotations.NullMarked;
