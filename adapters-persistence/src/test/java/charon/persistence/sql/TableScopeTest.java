package charon.persistence.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TableScopeTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "select count(*) from message where table_id = :table",
        "select id from message m where m.table_id = :table and id > 5",
        "select name from user_account",
        "select a.id from message a join message_key k on k.table_id = a.table_id"
            + " where a.table_id = :table",
        "select id from message where table_id = :table and exists"
            + " (select 1 from message_recipient where table_id = :table)",
        "insert into message (table_id, id) values (:table, 1)",
        "insert into membership (table_id, role) select t.table_id, 'GM' from game_table t"
            + " where t.table_id = :table on conflict (table_id, role) do update set role = 'GM'",
        "update message set id = 1 where table_id = :table",
        "delete from message where table_id = :table and id = 5",
        "select 'from message' from user_account",
      })
  void aStatementThatNamesTheTableIsGood(String statement) {
    assertThat(TableScope.isStatement(statement)).isTrue();
    assertThat(TableScope.faults(statement)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "select count(*) from message",
        "SELECT table_id FROM message",
        "select id from message order by table_id",
        "select id from message where id = 5",
        "select id from message where id in (select id from t where table_id = 1)",
        "select id from t where table_id = 1 and exists (select 1 from message where id = 5)",
        "select id from (select id from message where id > 5 limit 3) m where table_id = 1",
        "select m.id from message m join t on t.table_id = m.id where m.id = 5",
        "select m.id from t, message m where t.table_id = 5",
        "select m.id from t left join message m on m.id = t.id where t.table_id = 5",
        "select m.id from t join message m on m.id = t.id where table_id = 5",
        "insert into message (id) values (1)",
        "insert into message values (:table_id, 1)",
        "insert into message (id) select table_id from t where table_id = 1",
        "update message set table_id = 1 where id = 5",
        "update message set id = 1",
        "delete from message",
        "delete from message where id = 5 returning table_id",
        "\n  select *\n  from message\n",
      })
  void aStatementThatForgetsTheTableIsFound(String statement) {
    assertThat(TableScope.isStatement(statement)).isTrue();
    assertThat(TableScope.faults(statement)).containsExactly("message");
  }

  @Test
  void everyRelationThatIsForgottenIsNamed() {
    assertThat(TableScope.faults(
            "select 1 from message a join message_key b on b.message_id = a.id where a.id = 5"))
        .containsExactly("message", "message_key");
  }

  @Test
  void aRelationThatIsPutTogetherAtRunTimeIsFound() {
    assertThat(TableScope.faults("delete from \u0001 where table_id = :table"))
        .containsExactly("a relation that is known at run time only");
  }

  @Test
  void otherTextsAreNoStatements() {
    assertThat(List.of("adding a message", "from message", "select", "", "updates of message"))
        .noneMatch(TableScope::isStatement);
  }
}
