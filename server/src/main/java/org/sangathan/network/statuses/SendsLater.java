package org.sangathan.network.statuses;

import org.sangathan.platform.Actor;

/** Whoever keeps statuses that are to be sent later. */
public interface SendsLater {
    /**
     * @param at when, as the client wrote it
     * @return what the client is answered
     */
    Object later(Actor actor, PostStatus.Request request, String at);
}
