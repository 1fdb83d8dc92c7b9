import { expect } from 'vitest'
import { DescriptorError } from '../../codegen/descriptor-error.ts'
import { loadDescriptors } from '../../codegen/load.ts'
import type { DescriptorFile } from '../../codegen/schema/parse-descriptor.ts'

/** Descriptors that break a rule, and what the refusal must name. */
export interface Refusal {
  readonly rule: number
  /** What is wrong with the descriptor, for the test's title. */
  readonly why: string
  readonly files: DescriptorFile | readonly DescriptorFile[]
  readonly path: string
  /** `undefined` where something is missing. */
  readonly value: unknown
  /** Sample.json when left out. */
  readonly file?: string
}

/** Loads the descriptors and checks that the error and its message name file, path, rule and value. */
export function expectRefusal({ rule, files, file = 'Sample.json', path, value }: Refusal): void {
  const error = refusalOf('text' in files ? [files] : files)
  const named = { file: error.file, path: error.path, rule: error.rule, value: error.value }
  expect(named).toEqual({ file, path, rule, value })
  expect(error.message).toContain(`${file}: ${path}: rule ${rule}: `)
  const shown = error.value === undefined ? 'nothing' : JSON.stringify(error.value)
  expect(error.message.endsWith(`, got ${shown}`)).toBe(true)
}

function refusalOf(files: readonly DescriptorFile[]): DescriptorError {
  try {
    loadDescriptors(files)
  } catch (error) {
    if (error instanceof DescriptorError) return error
    throw error
  }
  throw new Error('the descriptors were accepted')
}
