import type { ImportFact } from './source-tree.ts'

/** A dependency that must never exist: files matched by `from` may not import what `to` matches. */
export interface ForbiddenArrow {
  readonly name: string
  readonly why: string
  readonly from: (path: string) => boolean
  readonly to: (target: string, from: string) => boolean
  /** An import that breaks this rule and no other reason is needed: shows that the rule can fail. */
  readonly example: ImportFact
}

const under =
  (...folders: readonly string[]) =>
  (path: string): boolean =>
    folders.some((folder) => path.startsWith(`${folder}/`))

const oneOf =
  (...modules: readonly string[]) =>
  (target: string): boolean =>
    modules.some((module) => target === module || target.startsWith(`${module}/`))

const isHandlerPage = (path: string): boolean => /^src\/handlers\/\d+-[^/]+\.ts$/.test(path)

const sockets = ['node:net', 'node:tls', 'node:dgram', 'node:http', 'node:https', 'node:http2']
const files = ['node:fs', 'node:fs/promises']

/** The arrows of the design that never exist, each with its reason. */
export const forbiddenArrows: readonly ForbiddenArrow[] = [
  {
    name: 'generated -> anything but src/wire',
    why: 'the codecs are a library: taking one in must not pull a broker behind it',
    from: under('generated'),
    to: (target) => !under('generated', 'src/wire')(target),
    example: { from: 'generated/fetch-request.ts', to: 'src/records/batch.ts' },
  },
  {
    name: 'codegen -> src, generated',
    why: 'the generator must run when what it writes is broken or missing',
    from: under('codegen'),
    to: under('src', 'generated'),
    example: { from: 'codegen/load.ts', to: 'src/wire/codec.ts' },
  },
  {
    name: 'src, generated -> codegen, test, bench, compat-tests',
    why: 'none of these is in the published package',
    from: under('src', 'generated'),
    to: under('codegen', 'test', 'bench', 'compat-tests'),
    example: { from: 'src/start.ts', to: 'codegen/load.ts' },
  },
  {
    name: 'src -> development packages',
    why: 'they are not installed beside the published package',
    from: under('src', 'generated', 'bin'),
    to: oneOf('ts-morph', 'handlebars', 'vitest', 'fast-check', 'typescript', 'kafkajs', '@platformatic/kafka'),
    example: { from: 'src/start.ts', to: 'ts-morph' },
  },
  {
    name: 'wire, records -> sockets, files',
    why: 'bytes in, bytes out: importing the protocol opens nothing',
    from: under('src/wire', 'src/records'),
    to: oneOf(...sockets, ...files),
    example: { from: 'src/wire/reader.ts', to: 'node:fs/promises' },
  },
  {
    name: 'wire -> any other folder of src, generated',
    why: 'it is the floor everything else stands on',
    from: under('src/wire'),
    to: (target) => under('src', 'generated')(target) && !under('src/wire')(target),
    example: { from: 'src/wire/reader.ts', to: 'src/records/batch.ts' },
  },
  {
    name: 'storage -> generated, handlers, server',
    why: 'the engine speaks in meanings, not in requests; a second engine must fit the same contract',
    from: under('src/storage'),
    to: under('generated', 'src/handlers', 'src/server'),
    example: { from: 'src/storage/embedded/open.ts', to: 'generated/fetch-request.ts' },
  },
  {
    name: 'coordinator -> storage, sockets, files, timers, random, logs',
    why: 'coordinators are pure functions of state, event and time',
    from: under('src/coordinator'),
    to: (target) =>
      under('src/storage', 'src/server')(target) ||
      oneOf(...sockets, ...files, 'node:timers', 'node:crypto', 'pino')(target),
    example: { from: 'src/coordinator/group/step.ts', to: 'node:crypto' },
  },
  {
    name: 'handlers -> sockets, files, classic-level',
    why: 'request data in, response data out: a handler is tested without a broker around it',
    from: under('src/handlers'),
    to: oneOf(...sockets, ...files, 'classic-level'),
    example: { from: 'src/handlers/01-fetch.ts', to: 'node:net' },
  },
  {
    name: 'handler -> another handler',
    why: 'what two handlers share belongs to the broker',
    from: isHandlerPage,
    to: (target, from) => isHandlerPage(target) && target !== from,
    example: { from: 'src/handlers/01-fetch.ts', to: 'src/handlers/00-produce.ts' },
  },
  {
    name: 'broker -> handlers, server, generated codecs, sockets',
    why: 'the domain knows neither sockets nor wire types',
    from: under('src/broker'),
    to: (target) => under('src/handlers', 'src/server', 'generated')(target) || oneOf(...sockets)(target),
    example: { from: 'src/broker/topics.ts', to: 'generated/metadata-response.ts' },
  },
  {
    name: 'server -> handlers',
    why: 'handlers are registered from the composition root',
    from: under('src/server'),
    to: under('src/handlers'),
    example: { from: 'src/server/dispatch.ts', to: 'src/handlers/00-produce.ts' },
  },
  {
    name: 'client -> broker internals',
    why: 'the client is published on its own and must work against any broker',
    from: under('src/client'),
    to: (target) => under('src')(target) && !under('src/client', 'src/wire', 'src/records', 'src/protocol')(target),
    example: { from: 'src/client/client.ts', to: 'src/broker/topics.ts' },
  },
  {
    name: 'protocol -> anything but wire, records, generated',
    why: 'it is the part others build clients and proxies on',
    from: under('src/protocol'),
    to: (target) => under('src')(target) && !under('src/protocol', 'src/wire', 'src/records')(target),
    example: { from: 'src/protocol/index.ts', to: 'src/server/listener.ts' },
  },
]

/** The imports that a rule forbids. */
export function breaches(arrow: ForbiddenArrow, imports: readonly ImportFact[]): readonly ImportFact[] {
  return imports.filter(({ from, to }) => arrow.from(from) && arrow.to(to, from))
}

/** The part of the house a file belongs to: a folder of src, a folder of the project, or a file right under src. */
export function partOf(path: string): string {
  const [top = '', second = ''] = path.split('/')
  return top === 'src' ? `src/${second}` : top
}

/**
 * A circle among the parts of the house, found through their imports.
 * @returns the parts in order, the first one again at the end; `null` when there is none
 */
export function findCycle(imports: readonly ImportFact[]): readonly string[] | null {
  const targets = new Map<string, Set<string>>()
  for (const { from, to } of imports) {
    const [source, target] = [partOf(from), partOf(to)]
    if (source === target) continue
    const known = targets.get(source) ?? new Set<string>()
    targets.set(source, known.add(target))
  }
  const done = new Set<string>()
  const visit = (part: string, trail: readonly string[]): readonly string[] | null => {
    const start = trail.indexOf(part)
    if (start !== -1) return [...trail.slice(start), part]
    if (done.has(part)) return null
    for (const target of targets.get(part) ?? []) {
      const cycle = visit(target, [...trail, part])
      if (cycle !== null) return cycle
    }
    done.add(part)
    return null
  }
  for (const part of targets.keys()) {
    const cycle = visit(part, [])
    if (cycle !== null) return cycle
  }
  return null
}
