package org.sangathan.network.publishing;

import java.util.Collection;
import java.util.UUID;

/** Whoever keeps media, told in the transaction that writes or deletes their status. */
public interface CarriesMedia {
    /** They are now the author's, who may be a unit for which their sender speaks. */
    void attach(Collection<UUID> mediaIds, UUID statusId, UUID authorId);

    void letGo(Collection<UUID> mediaIds);
}
