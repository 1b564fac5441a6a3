/** The catalogue of posts and their rules: versions, from which day they hold, and whom they would refuse. */
@NullMarked
package org.sangathan.appointments.catalogue;

import org.jspecify.annotations.NullMarked;
