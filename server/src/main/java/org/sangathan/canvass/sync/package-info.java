/** What phones bring and take along: records with their receipts, packs of booths, and records that wait for a person. */
@NullMarked
package org.sangathan.canvass.sync;

import org.jspecify.annotations.NullMarked;
