package org.sangathan.network.publishing;

import java.util.List;
import java.util.UUID;

/** Whoever tells devices, told of notifications in the transaction that writes them. */
public interface TellsDevices {
    void queue(List<ToTell> notifications);

    /** One that its receiver need not ask for first. */
    record ToTell(UUID receiver, UUID notificationId, String kind) {}
}
