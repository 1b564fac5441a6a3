/**
 * Checks of visits: claimed visits drawn by a seed that was published as a hash before, looked after by somebody else
 * than the visitor, and what was heard at those doors says of all claimed visits.
 */
@NullMarked
package org.sangathan.strength.checks;

import org.jspecify.annotations.NullMarked;
