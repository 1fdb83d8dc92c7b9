import type { ConfiguredValue } from '../config/load-configuration.ts'
import { formatTable } from './admin/table.ts'

/** The configuration in columns for people. */
export function formatConfiguration(values: readonly ConfiguredValue[], isOriginWanted: boolean): string {
  const columns = [{ title: 'NAME' }, { title: 'VALUE' }, ...(isOriginWanted ? [{ title: 'FROM' }] : [])]
  const rows = values.map(({ name, value, origin }) => [name, value, ...(isOriginWanted ? [origin] : [])])
  return formatTable(columns, rows)
}
