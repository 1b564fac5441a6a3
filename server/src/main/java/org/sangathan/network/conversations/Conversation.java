package org.sangathan.network.conversations;

import java.util.Set;
import java.util.UUID;
import org.sangathan.network.statuses.Status;

/**
 * Direct statuses of one thread, from and to a reader, by the newest of them.
 *
 * @param others who takes part beside the reader, as the newest status says
 * @param unread whether others have said something since the reader last looked
 */
record Conversation(UUID threadId, Status last, Set<UUID> others, boolean unread) {}
