/** Documents to print, with Devanagari shaped as browsers shape it. */
@NullMarked
@NamedInterface("pdf")
package org.sangathan.platform.pdf;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
