/** Cards of office-bearers: signed, printed, scanned without network, and verified by anybody. */
@NullMarked
package org.sangathan.appointments.cards;

import org.jspecify.annotations.NullMarked;
