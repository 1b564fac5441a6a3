package org.sangathan.territory.booths;

import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.sangathan.territory.UnitRef;
import org.sangathan.territory.booths.CompareBooths.Identified;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Sends new booths through PostgreSQL's COPY, in the transaction of the caller. */
@Component
class CopyBooths {
    private static final int BLOCK = 64 * 1024;

    private final JdbcTemplate database;

    CopyBooths(JdbcTemplate database) {
        this.database = database;
    }

    /** Does not mark the territory as changed. */
    void copy(Iterator<Identified> booths) {
        ConnectionCallback<Long> send = connection -> {
            CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(BoothSql.COPY_BOOTHS);
            try {
                StringBuilder lines = new StringBuilder();
                while (booths.hasNext()) {
                    write(booths.next(), lines);
                    if (lines.length() > BLOCK || !booths.hasNext()) {
                        byte[] block = lines.toString().getBytes(StandardCharsets.UTF_8);
                        copy.writeToCopy(block, 0, block.length);
                        lines.setLength(0);
                    }
                }
                return copy.endCopy();
            } finally {
                if (copy.isActive()) {
                    copy.cancelCopy();
                }
            }
        };
        database.execute(send);
    }

    private static void write(Identified identified, StringBuilder lines) {
        Booth booth = identified.booth();
        lines.append(booth.constituencyId()).append('\t');
        lines.append(identified.id()).append('\t');
        lines.append(UnitRef.ownUnitOf(booth.constituencyId())).append('\t');
        escaped(booth.number(), lines).append('\t');
        escaped(booth.name(), lines).append('\t');
        lines.append(booth.script().code()).append('\t');
        number(booth.electors(), lines).append('\t');
        number(booth.male(), lines).append('\t');
        number(booth.female(), lines).append('\t');
        number(booth.other(), lines).append('\n');
    }

    private static StringBuilder number(int value, StringBuilder lines) {
        return value == Booth.NOT_SAID ? lines.append("\\N") : lines.append(value);
    }

    private static StringBuilder escaped(String text, StringBuilder line) {
        for (int at = 0; at < text.length(); at++) {
            char letter = text.charAt(at);
            switch (letter) {
                case '\\' -> line.append("\\\\");
                case '\t' -> line.append("\\t");
                case '\n' -> line.append("\\n");
                case '\r' -> line.append("\\r");
                default -> line.append(letter);
            }
        }
        return line;
    }
}
