/** One person in two records: found across scripts and spellings, looked at by a leader, merged, and undone if wrong. */
@NullMarked
package org.sangathan.people.duplicates;

import org.jspecify.annotations.NullMarked;
