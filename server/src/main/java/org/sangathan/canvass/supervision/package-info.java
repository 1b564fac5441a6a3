/** Today's walk for whoever is answerable for it: what was done, not where somebody went. */
@NullMarked
package org.sangathan.canvass.supervision;

import org.jspecify.annotations.NullMarked;
