/** Backup and restore of everything, with each member's rows under a key of their own that erasing destroys. */
@NullMarked
package org.sangathan.platform.backup;

import org.jspecify.annotations.NullMarked;
