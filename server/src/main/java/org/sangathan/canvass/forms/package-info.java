/** Short surveys at the door, defined in a spreadsheet in the columns of XLSForm. */
@NullMarked
package org.sangathan.canvass.forms;

import org.jspecify.annotations.NullMarked;
