/** What recruiters' work counts: credits that settle after a quiet period, and what looks strange about them. */
@NullMarked
package org.sangathan.people.credits;

import org.jspecify.annotations.NullMarked;
