/** Units as accounts: their handles, ids and names, computed from the tree without a row. */
@NullMarked
@NamedInterface("units")
package org.sangathan.network.units;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
