/** Sangathan: the organisation from the state committee down to every polling booth. */
@NullMarked
package org.sangathan;

import org.jspecify.annotations.NullMarked;
