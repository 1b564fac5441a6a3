/** Doors given to workers: cut, given, taken for a day, taken back. */
@NullMarked
package org.sangathan.canvass.turf;

import org.jspecify.annotations.NullMarked;
