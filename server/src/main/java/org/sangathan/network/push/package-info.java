/** Messages to browsers and apps that are not open (Web Push), from an outbox, and a member's quiet hours. */
@NullMarked
package org.sangathan.network.push;

import org.jspecify.annotations.NullMarked;
