package chronik.vectors;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.message.ApiMessageType;
import org.apache.kafka.common.protocol.Errors;

/** Kafka's two tables: every API with the header version of each of its versions, and every error code. */
final class ProtocolTables {
    private final Path folder;

    ProtocolTables(Path folder) {
        this.folder = folder;
    }

    void writeAll() throws IOException {
        StringBuilder apis = new StringBuilder();
        Arrays.stream(ApiMessageType.values()).sorted(Comparator.comparing(ApiMessageType::apiKey))
            .forEach(api -> apis.append(describe(api)).append('\n'));
        Files.writeString(folder.resolve("apis.jsonl"), apis, StandardCharsets.UTF_8);

        StringBuilder errors = new StringBuilder();
        Arrays.stream(Errors.values()).sorted(Comparator.comparing(Errors::code))
            .forEach(error -> errors.append(describe(error)).append('\n'));
        Files.writeString(folder.resolve("errors.jsonl"), errors, StandardCharsets.UTF_8);
        System.out.printf("apis %d, errors %d%n", ApiMessageType.values().length, Errors.values().length);
    }

    private static ObjectNode describe(ApiMessageType api) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        short first = api.lowestSupportedVersion();
        short last = api.highestSupportedVersion(true);
        node.put("key", api.apiKey()).put("name", api.name).put("latestVersionUnstable", api.latestVersionUnstable());
        ArrayNode listeners = node.putArray("listeners");
        api.listeners().stream().map(listener -> listener.name().toLowerCase(Locale.ROOT)).sorted()
            .forEach(listeners::add);
        if (last < first) {
            node.putNull("validVersions");
            return node;
        }
        node.putArray("validVersions").add(first).add(last);
        ArrayNode requestHeaders = node.putArray("requestHeaderVersions");
        ArrayNode responseHeaders = node.putArray("responseHeaderVersions");
        for (short version = first; version <= last; version++) {
            requestHeaders.add(api.requestHeaderVersion(version));
            responseHeaders.add(api.responseHeaderVersion(version));
        }
        // A version that no release has: the header must be known for it all the same.
        node.put("requestHeaderVersionAbove", api.requestHeaderVersion((short) (last + 100)));
        return node;
    }

    private static ObjectNode describe(Errors error) {
        return JsonNodeFactory.instance.objectNode().put("code", error.code()).put("name", error.name())
            .put("retriable", error.exception() instanceof RetriableException);
    }
}
