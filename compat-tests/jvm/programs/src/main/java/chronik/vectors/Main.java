package chronik.vectors;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes every test vector below the folder given as the only argument. Two runs give the same bytes. */
public final class Main {
    private Main() {
    }

    public static void main(String[] arguments) throws IOException, ReflectiveOperationException {
        if (arguments.length != 1) {
            System.err.println("usage: Main <output folder>");
            System.exit(2);
        }
        Path output = Path.of(arguments[0]);
        Path messages = Files.createDirectories(output.resolve("messages"));
        Path records = Files.createDirectories(output.resolve("records"));
        new MessageVectors(messages).writeAll();
        new RecordVectors(records).writeAll();
        new ProtocolTables(Files.createDirectories(output.resolve("protocol"))).writeAll();
    }
}
