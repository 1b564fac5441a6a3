/** Drives of enrolment: a target, shared out down to the booths, and what has come of it. */
@NullMarked
package org.sangathan.canvass.drives;

import org.jspecify.annotations.NullMarked;
