package org.sangathan.appointments;

import java.util.UUID;

/** Where an appointment's row lives, and which it is. */
public record AppointmentKey(int constituencyId, UUID id) {}
