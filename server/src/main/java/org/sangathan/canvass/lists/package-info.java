/** House lists: read from spreadsheets, previewed, and written into the doors of a booth. */
@NullMarked
package org.sangathan.canvass.lists;

import org.jspecify.annotations.NullMarked;
