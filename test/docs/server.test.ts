import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { environmentName, settingDefinitions } from '../../src/config/settings.ts'

test('every setting is documented with its variable, default and meaning', () => {
  const text = readFileSync(new URL('../../docs/server.md', import.meta.url), 'utf8')
  const rows = text.split('\n').filter((line) => line.startsWith('| `--'))
  const expected = settingDefinitions.map((definition) => {
    const { flag, defaultValue, description } = definition
    const shown = defaultValue === '' ? '' : `\`${defaultValue}\``
    return `| \`--${flag}\` | \`${environmentName(definition)}\` | ${shown} | ${description} |`
  })
  expect(rows).toEqual(expected)
})
