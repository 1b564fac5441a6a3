package org.sangathan.platform;

import java.util.List;
import java.util.UUID;

/** The signed-in member who asks, with the grants of this very moment. */
public record Actor(UUID memberId, int constituencyId, UUID sessionId, List<Grant> grants) {}
