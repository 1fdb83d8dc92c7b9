import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { sampleFile } from '../../support/sample-descriptor.ts'

const command = join(import.meta.dirname, '..', '..', '..', 'codegen', 'cli', 'import-schemas.ts')

let workDir: string
beforeEach(() => {
  workDir = mkdtempSync(join(tmpdir(), 'chronik-import-command-'))
})
afterEach(() => rmSync(workDir, { recursive: true }))

function runImport(...options: string[]): { status: number | null; stdout: string; stderr: string } {
  const schemas = ['--schemas-dir', join(workDir, 'schemas')]
  return spawnSync(process.execPath, [command, workDir, ...schemas, ...options], { encoding: 'utf8' })
}

test('the first import says what was written, the next one what changed', () => {
  writeFileSync(join(workDir, 'Sample.json'), sampleFile({}).text)
  expect(runImport('--release', '4.3.1')).toMatchObject({
    status: 0,
    stdout: 'Kafka 4.3.1: 1 descriptors, 2 files written\n',
    stderr: '',
  })
  writeFileSync(join(workDir, 'Sample.json'), sampleFile({ validVersions: '0-5' }).text)
  expect(runImport('--release', '4.4.0')).toMatchObject({
    status: 0,
    stdout:
      'Kafka 4.4.0: 1 descriptors, 2 files written\n' +
      'Changes since Kafka 4.3.1:\n' +
      '~ Sample: validVersions 0-4 -> 0-5\n',
  })
})

test('a refusal is one line and exit code 1', () => {
  expect(runImport('--release', '4.3.1')).toEqual(
    expect.objectContaining({
      status: 1,
      stdout: '',
      stderr: expect.stringMatching(/^Nothing imported: .*no message descriptors found.*\n$/),
    }),
  )
  writeFileSync(join(workDir, 'Sample.json'), sampleFile({ validVersions: '0+' }).text)
  expect(runImport('--release', '4.3.1').stderr).toBe(
    'Nothing imported: Sample.json: $.validVersions: rule 4: validVersions is required and bounded, got "0+"\n',
  )
})
