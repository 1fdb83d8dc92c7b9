package chronik.vectors;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.common.protocol.ByteBufferAccessor;
import org.apache.kafka.common.protocol.Message;
import org.apache.kafka.common.protocol.MessageUtil;

/**
 * One file per message. Its first line describes the message (types and defaults per struct), every further line is a
 * vector: pattern, the versions for which Kafka wrote exactly these bytes, the bytes, and the fields Kafka read back.
 */
final class MessageVectors {
    private static final String PACKAGE = "org.apache.kafka.common.message.";

    private final Path folder;

    MessageVectors(Path folder) {
        this.folder = folder;
    }

    void writeAll() throws IOException, ReflectiveOperationException {
        int messages = 0;
        int messageVersions = 0;
        int vectors = 0;
        int cases = 0;
        for (Descriptor descriptor : Descriptor.readAll()) {
            if (descriptor.validVersions().isEmpty()) {
                continue;
            }
            StringBuilder lines = new StringBuilder();
            lines.append(headerOf(descriptor)).append('\n');
            Map<String, ObjectNode> distinct = new LinkedHashMap<>();
            cases += collect(descriptor, distinct);
            distinct.values().forEach(vector -> lines.append(vector).append('\n'));
            Files.writeString(folder.resolve(descriptor.name() + ".jsonl"), lines, StandardCharsets.UTF_8);
            messages++;
            messageVersions += descriptor.validVersions().max() - descriptor.validVersions().min() + 1;
            vectors += distinct.size();
        }
        System.out.printf("messages %d, versions %d, cases %d, distinct vectors %d%n",
            messages, messageVersions, cases, vectors);
    }

    private static ObjectNode headerOf(Descriptor descriptor) throws ReflectiveOperationException {
        ObjectNode header = JsonNodeFactory.instance.objectNode();
        header.put("message", descriptor.name()).put("type", descriptor.type()).put("apiKey", descriptor.apiKey());
        header.putArray("validVersions").add(descriptor.validVersions().min()).add(descriptor.validVersions().max());
        header.put("hasFlexibleVersions", descriptor.flexibleVersions().overlaps(descriptor.validVersions()));
        header.put("latestVersionUnstable", descriptor.latestVersionUnstable());
        header.set("structs", new Dumper(descriptor, PACKAGE).structs());
        return header;
    }

    /** Adds the vectors of one message. Versions with equal bytes and fields share one. */
    private static int collect(Descriptor descriptor, Map<String, ObjectNode> distinct)
        throws ReflectiveOperationException {
        int cases = 0;
        VersionRange versions = descriptor.validVersions();
        for (Pattern pattern : Pattern.values()) {
            for (int version = versions.min(); version <= versions.max(); version++) {
                if (pattern == Pattern.UNKNOWN_TAGS && !descriptor.flexibleVersions().contains(version)) {
                    continue;
                }
                ObjectNode vector = vectorOf(descriptor, pattern, version);
                String bytes = vector.get("base64").asText();
                ObjectNode shared = distinct.computeIfAbsent(
                    pattern + bytes + vector.get("fields"), absent -> vector);
                ((ArrayNode) shared.get("versions")).add(version);
                cases++;
            }
        }
        return cases;
    }

    private static ObjectNode vectorOf(Descriptor descriptor, Pattern pattern, int version)
        throws ReflectiveOperationException {
        Message filled = new Filler(descriptor, PACKAGE, pattern, version).fill();
        ByteBuffer written = MessageUtil.toByteBufferAccessor(filled, (short) version).buffer();
        byte[] bytes = new byte[written.remaining()];
        written.duplicate().get(bytes);
        // What Kafka reads back, not what was set: a null may legally come back as something else.
        Message read = filled.duplicate();
        read.read(new ByteBufferAccessor(written), (short) version);
        if (!read.equals(filled)) {
            throw new IllegalStateException(descriptor.name() + " v" + version + " " + pattern.text()
                + ": Kafka does not read back what it wrote\n" + filled + "\n" + read);
        }
        ObjectNode vector = JsonNodeFactory.instance.objectNode();
        vector.put("pattern", pattern.text());
        vector.putArray("versions");
        vector.put("base64", Base64.getEncoder().encodeToString(bytes));
        vector.set("fields", new Dumper(descriptor, PACKAGE).dump(read));
        return vector;
    }
}
