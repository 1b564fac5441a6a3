package org.sangathan.appointments;

/**
 * Said in the transaction in which a holder was appointed, accepted or ended.
 *
 * @param seatsClaimed by how much the live appointments to this post of this unit changed: 1, 0 or -1
 * @param seatsProven by how much those that are accepted and not in doubt changed
 */
public record AppointmentChanged(int unitId, PostType post, int seatsClaimed, int seatsProven) {}
