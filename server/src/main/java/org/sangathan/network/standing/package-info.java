/** What holds against accounts at this moment: silenced, suspended, or always behind a warning. */
@NullMarked
package org.sangathan.network.standing;

import org.jspecify.annotations.NullMarked;
