/**
 * The text methods every Node Buffer has and the type definitions leave out. They skip the argument juggling of
 * `toString` and `write`, which costs more than the work on strings as short as topic names.
 */
export interface TextBuffer extends Buffer {
  utf8Slice(start: number, end: number): string
  /** @returns bytes written; lone surrogates become U+FFFD */
  utf8Write(text: string, offset: number, length: number): number
  base64urlSlice(start: number, end: number): string
}
