/** Booth lists: reading CSV and XLSX with all their flaws, previewing, and writing constituency by constituency. */
@NullMarked
package org.sangathan.territory.booths;

import org.jspecify.annotations.NullMarked;
