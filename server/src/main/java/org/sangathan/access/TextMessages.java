package org.sangathan.access;

import org.sangathan.platform.Text;

/** The way out to SMS: an operator's gateway, or the demonstration's outbox. */
public interface TextMessages {
    void send(PhoneNumber to, Text text);
}
