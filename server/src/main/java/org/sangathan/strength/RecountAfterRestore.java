package org.sangathan.strength;

import org.sangathan.platform.AfterRestore;
import org.sangathan.territory.Territory;
import org.springframework.stereotype.Component;

/** Counts anew what a backup brought: members who were erased since are not among them. */
@Component
class RecountAfterRestore implements AfterRestore {
    private final Recount recount;
    private final Territory territory;

    RecountAfterRestore(Recount recount, Territory territory) {
        this.recount = recount;
        this.territory = territory;
    }

    @Override
    public void settle() {
        territory.refresh();
        recount.recount(territory.tree().cells(territory.tree().root().id()));
    }
}
