package chronik.vectors;

/** How a message is filled. The text is what the vector files call it. */
enum Pattern {
    /** A new object, untouched. */
    DEFAULTS("defaults"),
    /** Every field of the version away from its default, one element per array. */
    ALL_SET("all-set"),
    /** Null wherever the version allows it, so whole arrays and structs are missing. */
    NULLS("nulls"),
    /** Null in leaves only: arrays and structs are there, their nullable fields are not. */
    NULLS_INSIDE("nulls-inside"),
    /** Present but empty: strings, bytes and arrays of length 0. */
    EMPTY("empty"),
    /** Three elements outside; inside them none, one and three. */
    ARRAYS("arrays"),
    /** Smallest number of each type. */
    MIN("min"),
    /** Largest number of each type; the first string and bytes need a length prefix of two bytes. */
    MAX("max"),
    /** Strings of characters that take one to four bytes of UTF-8. */
    UNICODE("unicode"),
    /** As all-set, with tagged fields that no release defines, in every struct. Flexible versions only. */
    UNKNOWN_TAGS("unknown-tags");

    private final String text;

    Pattern(String text) {
        this.text = text;
    }

    String text() {
        return text;
    }
}
