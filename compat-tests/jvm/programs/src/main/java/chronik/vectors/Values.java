package chronik.vectors;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.kafka.common.Uuid;

/**
 * Values for primitive fields. A counter makes every one different, so two fields of one type that are written in the
 * wrong order are found.
 */
final class Values {
    private static final String[] UNICODE = {"z", "\u00e9", "\u20ac", "\ud83d\ude00", "a\u00df\u091d\ud834\udd1ez"};
    private static final int LONG_LENGTH = 130;

    private final Pattern pattern;
    private int counter = 0;
    private boolean longStringUsed = false;
    private boolean longBytesUsed = false;

    Values(Pattern pattern) {
        this.pattern = pattern;
    }

    /** A value of one primitive type, as the class that Kafka's setter takes; bytes and records are byte arrays. */
    Object next(String type) {
        counter++;
        return switch (type) {
            case "bool" -> pattern != Pattern.MIN;
            case "int8" -> (byte) number(Byte.MIN_VALUE, Byte.MAX_VALUE, 1 + counter % 120);
            case "int16" -> (short) number(Short.MIN_VALUE, Short.MAX_VALUE, 300 + counter);
            case "uint16" -> (int) number(0, 65_535, 40_000 + counter);
            case "int32" -> (int) number(Integer.MIN_VALUE, Integer.MAX_VALUE, 70_000 + counter);
            case "uint32" -> number(0, 4_294_967_295L, 3_000_000_000L + counter);
            case "int64" -> number(Long.MIN_VALUE, Long.MAX_VALUE, (1L << 40) + counter);
            case "float64" -> floating();
            case "uuid" -> uuid();
            case "string" -> string();
            case "bytes", "records" -> bytes();
            default -> throw new IllegalArgumentException("no values for type " + type);
        };
    }

    private long number(long min, long max, long other) {
        return switch (pattern) {
            case MIN -> min;
            case MAX -> max;
            default -> other;
        };
    }

    private double floating() {
        return switch (pattern) {
            case MIN -> -Double.MAX_VALUE;
            case MAX -> Double.MIN_VALUE;
            default -> counter + 0.25;
        };
    }

    private Uuid uuid() {
        return switch (pattern) {
            case MIN -> new Uuid(Long.MIN_VALUE, Long.MIN_VALUE);
            case MAX -> new Uuid(-1L, -1L);
            // Starts with a dash in text form now and then: Kafka's own random ids never do, the wire allows it.
            default -> new Uuid(0xf800_0000_0000_0000L + counter, 0x0123_4567_89ab_cdefL - counter);
        };
    }

    private String string() {
        if (pattern == Pattern.EMPTY) {
            return "";
        }
        if (pattern == Pattern.MAX && !longStringUsed) {
            longStringUsed = true;
            return "l".repeat(LONG_LENGTH);
        }
        return pattern == Pattern.UNICODE ? UNICODE[counter % UNICODE.length] + counter : "s" + counter;
    }

    private byte[] bytes() {
        if (pattern == Pattern.EMPTY) {
            return new byte[0];
        }
        if (pattern == Pattern.MAX && !longBytesUsed) {
            longBytesUsed = true;
            byte[] filled = new byte[LONG_LENGTH];
            Arrays.fill(filled, (byte) 0xff);
            return filled;
        }
        return ("b" + counter + "\u0000\u00ff").getBytes(StandardCharsets.ISO_8859_1);
    }
}
