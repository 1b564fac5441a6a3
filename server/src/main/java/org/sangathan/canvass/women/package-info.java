/** Women enrolled by women, where a unit chooses so. */
@NullMarked
package org.sangathan.canvass.women;

import org.jspecify.annotations.NullMarked;
