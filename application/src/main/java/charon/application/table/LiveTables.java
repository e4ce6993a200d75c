package charon.application.table;

import charon.domain.disclosure.Audience;
import charon.domain.table.Table;
import charon.domain.table.TableId;

/** What only a server that runs knows of its tables. Thread-safe. */
public interface LiveTables {

  /** Where no server runs. */
  LiveTables NONE = new LiveTables() {

    @Override
    public int displays(TableId table, Audience audience) {
      return 0;
    }

    @Override
    public boolean isAwake(TableId table) {
      return false;
    }

    @Override
    public void keep(TableId table) {
      // nobody here has anything in memory
    }

    @Override
    public void changed(Table table) {
      // a server that runs looks at the directory now and then
    }
  };

  /** How many displays show a table to an audience. Never waits. */
  int displays(TableId table, Audience audience);

  /** Whether a table takes more memory than its line in the directory. Never waits. */
  boolean isAwake(TableId table);

  /** Keeps now what a table that is awake has shown, as far as that works. Waits for storage. */
  void keep(TableId table);

  /** The directory has this of a table from now on. Waits for streams to end. */
  void changed(Table table);
}
