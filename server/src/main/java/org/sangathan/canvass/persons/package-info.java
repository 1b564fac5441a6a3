/** Names at doors: only with consent, for a purpose, until a day. */
@NullMarked
package org.sangathan.canvass.persons;

import org.jspecify.annotations.NullMarked;
