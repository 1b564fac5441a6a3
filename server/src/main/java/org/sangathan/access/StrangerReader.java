package org.sangathan.access;

/** What is done with a message that answers no question: from an unknown number it asks to join. */
public interface StrangerReader {
    void read(IncomingMessage message);
}
