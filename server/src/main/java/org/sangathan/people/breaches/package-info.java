/** The register of personal data breaches: whom each affects, what they are told, what the Board is told, and when. */
@NullMarked
package org.sangathan.people.breaches;

import org.jspecify.annotations.NullMarked;
