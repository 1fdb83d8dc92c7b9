/** One call of a tool, and what must come of it. */
export interface Step {
  readonly name: string
  /** A program on the path, or a main class of Kafka's tools. */
  readonly tool: { readonly program: string } | { readonly mainClass: string }
  readonly args: readonly string[]
  readonly stdin?: string
  /** 0 unless told. */
  readonly exitCode?: number
  /** Each must match what the tool prints. */
  readonly prints: readonly RegExp[]
  /** Must not match it. */
  readonly lacks?: RegExp
}

/** What the steps are made for. */
export interface Place {
  readonly bootstrap: string
  /** An empty folder. */
  readonly workDir: string
}

/** A file that a step reads: its name below the work folder, and what is in it. */
export interface StepFile {
  readonly name: string
  readonly text: string
}

/** The package of most of Kafka's tools. */
export const TOOLS = 'org.apache.kafka.tools'
