/** Files that people bring: CSV and XLSX read whole, within limits, whatever their names say. */
@NullMarked
@NamedInterface("tables")
package org.sangathan.platform.tables;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
