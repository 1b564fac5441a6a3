/**
 * Random call-backs: holders drawn by a seed that was published as a hash before, called, and what their answers say of
 * all committees.
 */
@NullMarked
package org.sangathan.strength.callbacks;

import org.jspecify.annotations.NullMarked;
