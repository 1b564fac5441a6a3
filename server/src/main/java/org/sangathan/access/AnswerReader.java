package org.sangathan.access;

/** What a feature does with the answer to a question that it asked by SMS; see {@link Questions}. */
public interface AnswerReader {
    /** Of the questions whose answers this reads. */
    String kind();

    /**
     * In the transaction in which the message was noted as heard.
     *
     * @param subject as it was asked
     * @return whether the message was an answer; the question is then closed
     */
    boolean read(String subject, IncomingMessage answer);
}
