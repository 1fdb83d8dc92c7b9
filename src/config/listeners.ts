/** What Kafka's listener configs come to on a broker with one listener. */
export interface ListenerPlan {
  /** Address to listen on; empty: every one. */
  readonly host: string
  readonly port: number
  /** `null`: not told. */
  readonly advertisedHost: string | null
  /** `null`: clients are told the port listened on. */
  readonly advertisedPort: number | null
  /** Listeners of clients that are left out. */
  readonly unserved: readonly string[]
}

/** Values of Kafka's configs of the same names. */
export interface ListenerConfigs {
  readonly listeners: string
  readonly advertisedListeners: string
  readonly controllerListenerNames: string
  readonly listenerSecurityProtocolMap: string
}

/** A fault, and the config that has it. */
export interface ListenerFault {
  readonly config: 'listeners' | 'advertised.listeners'
  readonly fault: string
}

interface NamedListener {
  readonly name: string
  readonly host: string
  readonly port: number
}

const LISTENER = /^([A-Za-z0-9_-]+):\/\/(?:\[([^\]]*)\]|([^:/[\]]*)):(\d{1,5})$/
const EXPECTED = 'is not of the form PLAINTEXT://host:port'

/** Finds the listener that clients are to use: the first one that is not for controllers. */
export function planListener(configs: ListenerConfigs): ListenerPlan | ListenerFault {
  const parsed = parseListeners(configs.listeners)
  if (typeof parsed === 'string') return { config: 'listeners', fault: parsed }
  const controllerNames = elementsOf(configs.controllerListenerNames.toUpperCase())
  const [first, ...others] = parsed.filter(({ name }) => !controllerNames.includes(name))
  if (first === undefined) return { config: 'listeners', fault: 'has no listener for clients' }
  const protocol = protocolOf(first.name, configs.listenerSecurityProtocolMap)
  if (protocol !== 'PLAINTEXT') {
    // Serving in the clear what was meant to be protected is worse than not starting.
    return { config: 'listeners', fault: `wants ${protocol} for ${first.name}, and only PLAINTEXT is served` }
  }
  const advertised = parseListeners(configs.advertisedListeners)
  if (typeof advertised === 'string') return { config: 'advertised.listeners', fault: advertised }
  const told = advertised.find(({ name }) => name === first.name)
  return {
    host: first.host === '0.0.0.0' ? '' : first.host,
    port: first.port,
    advertisedHost: told?.host || null,
    advertisedPort: told === undefined || told.port === first.port ? null : told.port,
    unserved: others.map(({ name }) => name),
  }
}

/** @returns what is wrong, as text */
function parseListeners(value: string): readonly NamedListener[] | string {
  const listeners: NamedListener[] = []
  for (const element of elementsOf(value)) {
    const [, name, ipv6, plain, digits] = LISTENER.exec(element) ?? []
    if (name === undefined || Number(digits) > 65_535) return EXPECTED
    listeners.push({ name: name.toUpperCase(), host: ipv6 ?? plain ?? '', port: Number(digits) })
  }
  return listeners
}

function protocolOf(name: string, map: string): string {
  const mapped = elementsOf(map).find((element) => element.toUpperCase().startsWith(`${name}:`))
  return mapped === undefined ? name : mapped.slice(name.length + 1).toUpperCase()
}

function elementsOf(value: string): readonly string[] {
  return value
    .split(',')
    .map((element) => element.trim())
    .filter((element) => element !== '')
}
