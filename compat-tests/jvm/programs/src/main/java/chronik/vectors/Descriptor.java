package chronik.vectors;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.common.message.ApiMessageType;

/**
 * One message descriptor from the kafka-clients jar itself, so that bytes and facts cannot come from two releases.
 * Only what filling and dumping need: Kafka's generated class is the authority for everything else.
 */
record Descriptor(String name, String type, Integer apiKey, VersionRange validVersions, VersionRange flexibleVersions,
                  boolean latestVersionUnstable, Map<String, List<Field>> structs) {

    /** One field. {@code struct} is the element's struct name, or null when the element is a primitive. */
    record Field(String name, String type, boolean isArray, String struct, VersionRange versions,
                 VersionRange nullableVersions) {
        /** Accessor and property name: Kafka lowers the first letter only. */
        String property() {
            return Character.toLowerCase(name.charAt(0)) + name.substring(1);
        }

        String elementType() {
            return isArray ? type.substring(2) : type;
        }
    }

    private static final ObjectMapper MAPPER =
        new ObjectMapper().configure(JsonParser.Feature.ALLOW_COMMENTS, true);

    /** Simple name of Kafka's generated class: bodies and headers end in Data, other data messages do not. */
    String className() {
        return type.equals("data") ? name : name + "Data";
    }

    List<Field> rootFields() {
        return structs.get(name);
    }

    /** Every descriptor in the jar, by name; the removed ones too. */
    static List<Descriptor> readAll() throws IOException {
        Path jar = Path.of(java.net.URI.create(
            ApiMessageType.class.getProtectionDomain().getCodeSource().getLocation().toString()));
        List<Descriptor> descriptors = new ArrayList<>();
        try (FileSystem inside = FileSystems.newFileSystem(jar);
             Stream<Path> files = Files.list(inside.getPath("common/message"))) {
            files.filter(file -> file.toString().endsWith(".json")).sorted()
                .forEach(file -> descriptors.add(read(file)));
        }
        return descriptors;
    }

    private static Descriptor read(Path file) {
        try {
            JsonNode root = MAPPER.readTree(Files.readAllBytes(file));
            String name = root.get("name").asText();
            VersionRange validVersions = VersionRange.parse(root.get("validVersions").asText());
            Map<String, List<Field>> structs = new LinkedHashMap<>();
            // A removed message has no fields at all.
            readFields(name, root.path("fields"), validVersions, structs);
            if (root.has("commonStructs")) {
                for (JsonNode struct : root.get("commonStructs")) {
                    readFields(struct.get("name").asText(), struct.get("fields"), validVersions, structs);
                }
            }
            return new Descriptor(name, root.get("type").asText(),
                root.has("apiKey") ? root.get("apiKey").asInt() : null,
                validVersions,
                VersionRange.parse(root.path("flexibleVersions").asText("none")),
                root.path("latestVersionUnstable").asBoolean(false), structs);
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }

    private static void readFields(String struct, JsonNode nodes, VersionRange validVersions,
                                   Map<String, List<Field>> structs) {
        List<Field> fields = new ArrayList<>();
        structs.put(struct, fields);
        for (JsonNode node : nodes) {
            String type = node.get("type").asText();
            boolean isArray = type.startsWith("[]");
            String element = isArray ? type.substring(2) : type;
            boolean isStruct = Character.isUpperCase(element.charAt(0));
            VersionRange tagged = VersionRange.parse(node.path("taggedVersions").asText("none"));
            VersionRange versions = node.has("versions") ? VersionRange.parse(node.get("versions").asText()) : tagged;
            // Kafka's class keeps a property for a field that only removed versions had. It is on no wire any more.
            if (!versions.overlaps(validVersions)) {
                continue;
            }
            fields.add(new Field(node.get("name").asText(), type, isArray, isStruct ? element : null, versions,
                VersionRange.parse(node.path("nullableVersions").asText("none"))));
            if (node.has("fields")) {
                readFields(element, node.get("fields"), validVersions, structs);
            }
        }
    }
}
