/** What is printed about an appointment: the letter, and the forms of booth level agents. */
@NullMarked
package org.sangathan.appointments.letters;

import org.jspecify.annotations.NullMarked;
