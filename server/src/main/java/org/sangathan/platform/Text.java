package org.sangathan.platform;

/**
 * A text to a person, and which of our texts it is: operators in India carry only texts that are registered with them.
 *
 * @param key of its words, such as sms.join_code
 * @param language hi or en
 */
public record Text(String key, String language, String body) {

    /** Both in one message: registered as one text of its own, "sms.one+sms.other". */
    public Text followedBy(Text other) {
        return new Text(key + "+" + other.key, language, body + " " + other.body);
    }
}
