/** A page of Prometheus' text format, taken apart. */
export interface ParsedPage {
  readonly status: number
  readonly contentType: string | null
  /** Kind of each metric by name. */
  readonly types: ReadonlyMap<string, string>
  /** Value by name and labels, the labels in the order of their names: `a{b="1",c="2"}`. */
  readonly values: ReadonlyMap<string, number>
}

const SAMPLE = /^([a-zA-Z_:][\w:]*)(?:\{(.*)\})? (\S+)$/
const LABEL = /([a-zA-Z_]\w*)="((?:[^"\\\n]|\\["\\n])*)"(?:,|$)/gy

/** Reads a page and holds it to the format: every line belongs to a metric that was announced, none comes twice. */
export function parsePage(text: string): Pick<ParsedPage, 'types' | 'values'> {
  const types = new Map<string, string>()
  const values = new Map<string, number>()
  let family = ''
  for (const line of text.split('\n')) {
    if (line === '' || line.startsWith('# HELP ')) continue
    const [, announced, type] = /^# TYPE (\S+) (counter|gauge|histogram)$/.exec(line) ?? []
    if (announced !== undefined && type !== undefined) {
      if (types.has(announced)) throw new Error(`${announced} comes twice`)
      types.set(announced, type)
      family = announced
      continue
    }
    const key = sampleKey(line, family, types.get(family))
    if (values.has(key)) throw new Error(`${key} comes twice`)
    values.set(key, Number(line.slice(line.lastIndexOf(' ') + 1)))
  }
  if (!text.endsWith('\n')) throw new Error('the last line has no end')
  return { types, values }
}

function sampleKey(line: string, family: string, type: string | undefined): string {
  const [, name = '', labels = '', value = ''] = SAMPLE.exec(line) ?? []
  const allowed = type === 'histogram' ? [`${family}_bucket`, `${family}_sum`, `${family}_count`] : [family]
  if (!allowed.includes(name) || Number.isNaN(Number(value))) throw new Error(`no line of ${family}: ${line}`)
  const found = [...labels.matchAll(LABEL)].map(([, label, text]) => `${label}="${text}"`)
  if (found.join(',').length !== labels.length) throw new Error(`labels cannot be read: ${line}`)
  return found.length === 0 ? name : `${name}{${found.sort().join(',')}}`
}

/** Asks a broker for its page. */
export async function scrape(metricsPort: number): Promise<ParsedPage> {
  const answer = await globalThis.fetch(`http://127.0.0.1:${metricsPort}/metrics`)
  const page = parsePage(await answer.text())
  return { status: answer.status, contentType: answer.headers.get('content-type'), ...page }
}
