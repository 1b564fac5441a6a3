/** Joining, the member's own act: invitations, the person's own phone, and "it was not me". */
@NullMarked
package org.sangathan.people.joining;

import org.jspecify.annotations.NullMarked;
