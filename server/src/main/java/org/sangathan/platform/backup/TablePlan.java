package org.sangathan.platform.backup;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.sangathan.platform.NotInBackup;
import org.sangathan.platform.OwnedTable;
import org.sangathan.platform.backup.BackupSql.Table;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Which tables a backup has, whose their rows are, and in which order they can be read back. */
@Component
class TablePlan {
    private final Map<String, String> owners;
    private final Set<String> leftOut;

    TablePlan(ObjectProvider<OwnedTable> owned, ObjectProvider<NotInBackup> leftOut) {
        this.owners = owned.orderedStream().collect(Collectors.toMap(OwnedTable::table, OwnedTable::owner));
        this.leftOut = leftOut.orderedStream().map(NotInBackup::table).collect(Collectors.toSet());
    }

    /** @param owner SQL for the owner's id */
    record Planned(Table table, String owner) {}

    List<Planned> tables(BackupSql sql) throws SQLException {
        Map<String, Table> byName = new LinkedHashMap<>();
        for (Table table : sql.tables()) {
            if (!leftOut.contains(table.name())) {
                byName.put(table.name(), table);
            }
        }
        Map<String, List<String>> parents = sql.parents();
        Set<String> ordered = new LinkedHashSet<>();
        byName.keySet().forEach(name -> add(name, parents, byName, ordered));
        List<Planned> planned = new ArrayList<>();
        for (String name : ordered) {
            Table table = byName.get(name);
            if (table != null) {
                planned.add(new Planned(table, ownerOf(table)));
            }
        }
        return planned;
    }

    private String ownerOf(Table table) {
        String declared = owners.get(table.name());
        if (declared != null) {
            return declared;
        }
        return table.hasMember() ? "t.member_id" : "null::uuid";
    }

    private static void add(
            String name, Map<String, List<String>> parents, Map<String, Table> known, Set<String> ordered) {
        if (ordered.contains(name) || !known.containsKey(name)) {
            return;
        }
        parents.getOrDefault(name, List.of()).forEach(parent -> add(parent, parents, known, ordered));
        ordered.add(name);
    }
}
