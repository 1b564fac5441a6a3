/** Names put forward for a post that another post approves, and what became of them. */
@NullMarked
package org.sangathan.appointments.proposals;

import org.jspecify.annotations.NullMarked;
