/** What the state says to everybody above every timeline; readers put it away, or say something to it with one sign. */
@NullMarked
package org.sangathan.network.announcements;

import org.jspecify.annotations.NullMarked;
