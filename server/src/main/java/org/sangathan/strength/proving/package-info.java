/** The monthly question to every holder, "are you there, and is this post yours?", and who did not answer. */
@NullMarked
package org.sangathan.strength.proving;

import org.jspecify.annotations.NullMarked;
