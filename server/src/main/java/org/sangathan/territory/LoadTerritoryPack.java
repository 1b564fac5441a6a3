package org.sangathan.territory;

import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSourceUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes the pack's levels and units above the booth at the first start. Afterwards the tables are the truth, so that
 * what an installation edits is not undone by its next start.
 */
@Component
class LoadTerritoryPack {
    static final int FIRST_DISTRICT = 700;
    static final int FIRST_DIVISION = 900;

    private final JdbcClient database;
    private final NamedParameterJdbcTemplate batches;
    private final TransactionTemplate transaction;

    LoadTerritoryPack(
            JdbcClient database, NamedParameterJdbcTemplate batches, PlatformTransactionManager transactions) {
        this.database = database;
        this.batches = batches;
        transaction = new TransactionTemplate(transactions);
    }

    TerritoryPack loadOnce() {
        TerritoryPack pack = TerritoryPack.read("uttar-pradesh");
        if (!exists(pack.stateCell())) {
            transaction.executeWithoutResult(status -> write(pack));
        }
        return pack;
    }

    private boolean exists(int stateCell) {
        return database.sql(TerritorySql.UNIT_EXISTS)
                .param("id", UnitRef.ownUnitOf(stateCell))
                .query(Boolean.class)
                .single();
    }

    private void write(TerritoryPack pack) {
        insert(TerritorySql.INSERT_LEVEL, pack.levels());
        insert(TerritorySql.INSERT_UNIT, pack.units());
        insert(TerritorySql.INSERT_CONSTITUENCY, pack.constituencies());
        database.sql(TerritorySql.BUMP_VERSION).update();
    }

    private void insert(String statement, List<Map<String, Object>> rows) {
        batches.batchUpdate(statement, SqlParameterSourceUtils.createBatch(rows));
    }
}
