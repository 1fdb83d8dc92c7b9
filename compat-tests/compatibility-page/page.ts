import { acceptanceItems } from '../acceptance.ts'
import { scenariosByFile } from '../conformance/scenarios.ts'
import type { RecordedResult } from '../recorded-results.ts'
import { acceptanceTable, passedItems } from './acceptance-table.ts'
import { apiTable, recordedAnswers } from './api-table.ts'
import { clientsTable, leftOutTable } from './clients-table.ts'
import { configTable } from './config-table.ts'
import { withSection } from './section.ts'

/**
 * Puts tables made of code and of recorded results into docs/compatibility.md.
 * @throws when the place for one is missing
 */
export function withTables(page: string, results: readonly RecordedResult[]): string {
  const lines = Object.keys(scenariosByFile).flatMap((file) => recordedAnswers(file).trimEnd().split('\n'))
  const passed = passedItems(results)
  const acceptance = `${passed.length} of ${acceptanceItems.length} hold.`
  const sections: readonly (readonly [name: string, text: string])[] = [
    ['api table', apiTable(results)],
    ['clients', clientsTable(results)],
    ['left out', leftOutTable(results)],
    ['acceptance', `${acceptance}\n\n${acceptanceTable(results)}`],
    ['configs', configTable()],
  ]
  const counted = page.replace(/[\d,]+(?= requests, good and bad)/, lines.length.toLocaleString('en'))
  return sections.reduce((text, [name, section]) => withSection(text, name, section), counted)
}
