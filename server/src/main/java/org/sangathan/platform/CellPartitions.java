package org.sangathan.platform;

import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;

/**
 * Gives each cell table its partitions after the migrations. Their indexes are named after the parent's with a number
 * behind, as shards are, so that a refusal can be traced to the constraint.
 */
record CellPartitions(int count) implements Callback {
    private static final String CREATE = """
            do $$
            declare parent record; child record;
            begin
              for parent in
                select c.oid, c.relname from pg_class c
                where c.relkind = 'p' and not exists (select from pg_inherits i where i.inhparent = c.oid)
                order by c.oid
              loop
                for n in 0 .. {count} - 1 loop
                  execute format('create table %I partition of %I for values with (modulus {count}, remainder %s)',
                    parent.relname || '_' || n, parent.relname, n);
                  for child in
                    select ci.relname as own, pi.relname as of_parent
                    from pg_inherits i
                    join pg_class ci on ci.oid = i.inhrelid
                    join pg_class pi on pi.oid = i.inhparent
                    join pg_index x on x.indexrelid = ci.oid
                    where x.indrelid = (parent.relname || '_' || n)::regclass
                  loop
                    execute format('alter index %I rename to %I', child.own, child.of_parent || '_' || n);
                  end loop;
                end loop;
              end loop;
            end $$
            """;

    @Override
    public boolean supports(Event event, Context context) {
        return event == Event.AFTER_MIGRATE;
    }

    @Override
    public boolean canHandleInTransaction(Event event, Context context) {
        return true;
    }

    @Override
    public void handle(Event event, Context context) {
        try (Statement statement = context.getConnection().createStatement()) {
            statement.execute(CREATE.replace("{count}", Integer.toString(count)));
        } catch (SQLException failed) {
            throw new IllegalStateException("the cell tables cannot be partitioned", failed);
        }
    }

    @Override
    public String getCallbackName() {
        return "cell partitions";
    }
}
