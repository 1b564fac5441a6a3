/** Posts as of any day: who held what, the past of each seat and each person, and which terms are about to end. */
@NullMarked
package org.sangathan.appointments.history;

import org.jspecify.annotations.NullMarked;
