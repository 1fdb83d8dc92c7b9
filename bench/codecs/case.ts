/** One library's way through a case. */
export interface Contender {
  /** One operation. A promise where the library's own function is asynchronous. */
  readonly run: () => unknown
  readonly isAsync?: boolean
  /** What an encoder wrote, where `run` does not give it. */
  readonly bytes?: () => Buffer
  /**
   * What the reader of the table must know: `*` a direction this library does not ship, written with its own reader or
   * writer; `v6` an older version than ours, the newest it has.
   */
  readonly mark?: string
}

export type RivalName = 'platformatic' | 'kafkajs'
export type ContenderName = RivalName | 'chronik' | 'chronikOld'

/** The same message through each library. */
export interface BenchCase {
  readonly name: string
  readonly chronik: Contender
  /** Ours in the newest version that kafkajs has, which knows no flexible ones. */
  readonly chronikOld: Contender
  readonly platformatic: Contender
  readonly kafkajs: Contender
  /** How many times faster than a rival we have to be, where it is more than the floor of every case. */
  readonly targets?: Partial<Record<RivalName, number>>
  /** What each must have written, where the case encodes. */
  readonly expectedBytes?: Partial<Record<ContenderName, Buffer>>
}

/** No case against either library may fall below this. */
export const RATIO_FLOOR = 1.5
