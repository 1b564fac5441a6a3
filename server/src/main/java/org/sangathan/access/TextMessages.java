package org.sangathan.access;

/** The way out to SMS: an operator's gateway, or the demonstration's outbox. */
public interface TextMessages {
    void send(PhoneNumber to, String text);
}
