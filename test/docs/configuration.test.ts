import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { brokerConfigsTable, groupConfigsTable, topicConfigsTable } from '../support/config-tables.ts'

const documented = readFile(new URL('../../docs/configuration.md', import.meta.url), 'utf8')

/** The text of a section, from its heading to the next one. */
async function section(heading: string): Promise<string | undefined> {
  return (await documented).split(/^## /m).find((text) => text.startsWith(`${heading}\n`))
}

test('every config of a topic is documented as it is', async () => {
  expect((await section('Topics'))?.replace(/^Topics\n+/, '').trimEnd()).toBe(topicConfigsTable())
})

test('every config of a broker is documented as it is', async () => {
  expect((await section('Brokers'))?.replace(/^Brokers\n+/, '').trimEnd()).toBe(brokerConfigsTable())
})

test('every config of a group is documented as it is', async () => {
  expect((await section('Groups'))?.replace(/^Groups\n+/, '').trimEnd()).toBe(groupConfigsTable())
})
