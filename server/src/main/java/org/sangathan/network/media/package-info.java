/** Pictures, video and sound: taken in, made safe, described, handed out, and deleted with their owner. */
@NullMarked
@NamedInterface("media")
package org.sangathan.network.media;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
