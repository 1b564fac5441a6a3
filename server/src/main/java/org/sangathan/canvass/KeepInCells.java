package org.sangathan.canvass;

import java.time.Instant;
import java.time.Period;
import org.sangathan.platform.KeepOnly;
import org.sangathan.territory.Territory;

/** A category that is kept for a time, gone through cell by cell. */
public final class KeepInCells {
    private KeepInCells() {}

    /** One statement a cell; says how many rows it took. */
    @FunctionalInterface
    public interface OfCell {
        int forgetSome(int constituencyId, Instant before, int most);
    }

    public static KeepOnly keep(Territory territory, String category, Period period, OfCell ofCell) {
        return new KeepOnly(category, period, (before, most) -> {
            int forgotten = 0;
            for (int cell : territory.tree().cells(territory.tree().root().id())) {
                forgotten += ofCell.forgetSome(cell, before, most - forgotten);
                if (forgotten >= most) {
                    break;
                }
            }
            return forgotten;
        });
    }
}
