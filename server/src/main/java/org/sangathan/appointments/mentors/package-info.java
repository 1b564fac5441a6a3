/** Leaving a post: thanks, hand-over notes, and a mentor's seat that advises whoever follows. */
@NullMarked
package org.sangathan.appointments.mentors;

import org.jspecify.annotations.NullMarked;
