package org.sangathan.strength;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The draw itself, with nothing of chance left in it once the seed is known. A committee's turn is the SHA-256 of
 * "seed:unit", the holder called for it is the one with the least SHA-256 of "seed:unit:post/seat"; both as hexadecimal
 * text. docs/decisions/0022 has ten lines with which anybody repeats it.
 */
public final class Draw {
    private Draw() {}

    /** A booth that claims a committee, with the seats that are held, such as booth_president/1. */
    public record Committee(int unitId, List<String> seats) {}

    /** A drawn committee and the seat whose holder is called. */
    public record Drawn(int unitId, String seat) {}

    /** One line a committee: the unit and its held seats in alphabetical order, separated by spaces. */
    public static String write(List<Committee> committees) {
        StringBuilder frame = new StringBuilder();
        for (Committee committee : committees) {
            frame.append(committee.unitId())
                    .append(' ')
                    .append(String.join(" ", committee.seats()))
                    .append('\n');
        }
        return frame.toString();
    }

    /** In the order of the calls. */
    public static List<Drawn> draw(String seed, List<Committee> committees, int sample) {
        Map<String, Committee> turns = new TreeMap<>();
        committees.forEach(committee -> turns.put(sha256(seed + ":" + committee.unitId()), committee));
        List<Drawn> drawn = new ArrayList<>();
        for (Committee committee : turns.values()) {
            if (drawn.size() < sample) {
                String seat = committee.seats().stream()
                        .min(Comparator.comparing(each -> sha256(seed + ":" + committee.unitId() + ":" + each)))
                        .orElseThrow();
                drawn.add(new Drawn(committee.unitId(), seat));
            }
        }
        return drawn;
    }

    /** The lines whose SHA-256 of "seed:line" is least, in that order. */
    public static List<String> turns(String seed, List<String> lines, int sample) {
        Map<String, String> turns = new TreeMap<>();
        lines.forEach(line -> turns.put(sha256(seed + ":" + line), line));
        return turns.values().stream().limit(sample).toList();
    }

    public static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
