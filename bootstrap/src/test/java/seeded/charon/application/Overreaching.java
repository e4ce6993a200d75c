package seeded.charon.application;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.password4j.Password;
import dev.langchain4j.model.chat.ChatModel;
import io.netty.buffer.ByteBuf;
import java.net.http.HttpClient;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.sqlite.SQLiteDataSource;
import org.yaml.snakeyaml.Yaml;
import picocli.CommandLine;
import tools.jackson.databind.json.JsonMapper;

/** Knows every library that has a home elsewhere. */
public record Overreaching(
    @JsonProperty("buffer") ByteBuf buffer,
    JsonMapper json,
    Jdbi jdbi,
    DataSource source,
    SQLiteDataSource sqlite,
    java.sql.Connection connection,
    Yaml yaml,
    Password password,
    ChatModel model,
    HttpClient http,
    CommandLine commandLine) {}
