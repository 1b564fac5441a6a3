/** Pictures from outside: measured before they are decoded, and drawn anew. */
@NullMarked
@NamedInterface("pictures")
package org.sangathan.platform.pictures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
