// One of Node's clients, feature by feature. Arguments: its name, bootstrap, a prefix for all names, an empty folder.
import { Checks } from '../harness/checks.ts'
import type { Client } from './client.ts'
import { Features } from './features.ts'

const [name = '', bootstrap = '', prefix = '', dir = ''] = process.argv.slice(2)
const clients: Readonly<Record<string, () => Promise<Client>>> = {
  kafkajs: async () => (await import('./kafkajs-client.ts')).kafkajsClient(bootstrap),
  platformatic: async () => (await import('./platformatic-client.ts')).platformaticClient(bootstrap),
  confluent: async () => (await import('./confluent-client.ts')).confluentClient(bootstrap),
}
const open = clients[name]
if (open === undefined) throw new Error(`no client is called ${name}`)
const client = await open()
const checks = new Checks(client.name, dir)
await (await Features.open(checks, client, prefix)).run()
checks.end()
process.exit(0)
