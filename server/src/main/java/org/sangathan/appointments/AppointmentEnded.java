package org.sangathan.appointments;

/**
 * Said in the transaction in which an appointment ended.
 *
 * @param mayMentor whether whoever ended it has nothing against the holder as a mentor of the unit
 */
public record AppointmentEnded(Appointment appointment, boolean mayMentor) {
    /** Declined, resigned, relieved or erased, without the words that a person gave. */
    public String how() {
        String reason = appointment.endReason() == null ? "" : appointment.endReason();
        int words = reason.indexOf(':');
        return words < 0 ? reason : reason.substring(0, words);
    }
}
