package org.sangathan.platform.files;

import java.util.regex.Pattern;

/** Names that can neither leave the folder nor be read as an option or address. */
final class FileNames {
    private static final Pattern SAFE = Pattern.compile("[a-z0-9][a-z0-9_-]*(?:[./][a-z0-9][a-z0-9_-]*)*");
    private static final int LONGEST = 200;

    private FileNames() {}

    static String checked(String name) {
        if (name.length() > LONGEST || !SAFE.matcher(name).matches()) {
            throw new IllegalArgumentException("not a name of a file");
        }
        return name;
    }
}
