/** One person in two records: found across scripts and spellings, decided by a leader, merged, and taken apart if wrong. */
@NamedInterface("duplicates")
@NullMarked
package org.sangathan.people.duplicates;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
