/** Appointing by spreadsheet: a preview of every line, applying that can be interrupted, and an undo for a day. */
@NullMarked
package org.sangathan.appointments.bulk;

import org.jspecify.annotations.NullMarked;
