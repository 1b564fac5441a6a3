/** The rights of the person: what is held and why, consent and its withdrawal, a copy to take away, erasure. */
@NullMarked
package org.sangathan.people.rights;

import org.jspecify.annotations.NullMarked;
