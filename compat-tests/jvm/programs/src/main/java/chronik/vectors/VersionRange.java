package chronik.vectors;

/** Inclusive range of API versions as Kafka's descriptors write it: "3", "1-4", "2+", "none". */
record VersionRange(int min, int max) {
    static final VersionRange NONE = new VersionRange(0, -1);

    static VersionRange parse(String text) {
        String trimmed = text.strip();
        if (trimmed.isEmpty() || trimmed.equals("none")) {
            return NONE;
        }
        if (trimmed.endsWith("+")) {
            return new VersionRange(Integer.parseInt(trimmed.substring(0, trimmed.length() - 1)), Short.MAX_VALUE);
        }
        int dash = trimmed.indexOf('-');
        if (dash < 0) {
            int only = Integer.parseInt(trimmed);
            return new VersionRange(only, only);
        }
        return new VersionRange(Integer.parseInt(trimmed.substring(0, dash)),
            Integer.parseInt(trimmed.substring(dash + 1)));
    }

    boolean contains(int version) {
        return version >= min && version <= max;
    }

    boolean overlaps(VersionRange other) {
        return min <= other.max && other.min <= max;
    }

    boolean isEmpty() {
        return max < min;
    }
}
