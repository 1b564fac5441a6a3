/** What the made-up people say on the network, and what moderators did about some of it. */
@NullMarked
package org.sangathan.demonstration.conversation;

import org.jspecify.annotations.NullMarked;
