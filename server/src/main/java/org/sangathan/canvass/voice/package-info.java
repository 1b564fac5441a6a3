/** Spoken notes about visits: kept sealed for a while, heard by their worker and by whoever manages the turf. */
@NullMarked
package org.sangathan.canvass.voice;

import org.jspecify.annotations.NullMarked;
