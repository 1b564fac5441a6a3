/** Whom to appoint: eligible members of an empty post in an order that is explained, and elders as mentors. */
@NullMarked
package org.sangathan.appointments.candidates;

import org.jspecify.annotations.NullMarked;
