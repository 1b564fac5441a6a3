/** The doors of a booth: as they stand, how records change them, and which value holds where two were said. */
@NullMarked
package org.sangathan.canvass.doors;

import org.jspecify.annotations.NullMarked;
