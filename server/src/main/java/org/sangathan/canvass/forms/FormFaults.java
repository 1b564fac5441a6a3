package org.sangathan.canvass.forms;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All faults of a spreadsheet, collected so that its author corrects them in one go. */
final class FormFaults {
    private static final int MOST = 500;
    private static final int WHAT_MOST = 80;

    private final List<FormFault> faults = new ArrayList<>();

    /**
     * A fault and where it is.
     *
     * @param row as the spreadsheet numbers it, 1 for the headings; 0 for the whole sheet
     * @param column its heading
     * @param what the part that is not understood
     * @param harmless whether the form can be used all the same
     */
    record FormFault(String sheet, int row, @Nullable String column, String fault, String what, boolean harmless) {}

    void add(String sheet, int row, @Nullable String column, FormFaultCode code, String what) {
        if (faults.size() < MOST) {
            String shown = what.length() > WHAT_MOST ? what.substring(0, WHAT_MOST) + "…" : what;
            faults.add(new FormFault(sheet, row, column, code.code(), shown, code.isHarmless()));
        }
    }

    List<FormFault> all() {
        return List.copyOf(faults);
    }

    boolean isUsable() {
        return faults.stream().allMatch(FormFault::harmless);
    }
}
