/** What workers found at doors, visit by visit. */
@NullMarked
package org.sangathan.canvass.visits;

import org.jspecify.annotations.NullMarked;
