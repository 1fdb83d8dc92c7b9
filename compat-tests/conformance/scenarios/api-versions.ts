import { apis, bodyOf } from '../bodies.ts'
import type { Scenario } from '../session.ts'

const software = { clientSoftwareName: 'conformance', clientSoftwareVersion: '1.0' }

/** Bytes that only a wrong or a future client sends, as hexadecimal frames. */
const rawRequests: readonly (readonly [label: string, hex: string])[] = [
  ['v99 with a body as v3', '0000001b0012006300000006000566616374730006666163747304312e3000'],
  ['v5, one above the highest', '0000001b0012000500000006000566616374730006666163747304312e3000'],
  ['v99 with a header v1', '0000000f001200630000000700056661637473'],
  ['v-1', '0000000f0012ffff0000000800056661637473'],
  ['v3 truncated', '00000012001200030000000c00056661637473000666'],
  ['v0 with a null client id', '0000000a001200000000000dffff'],
]

export const apiVersionsScenario: Scenario = {
  name: 'ApiVersions',
  run: async (session) => {
    for (const version of [0, 1, 2]) {
      await session.ask('ranges', apis.apiVersions, bodyOf(apis.apiVersions, {}), version)
    }
    for (const version of [3, 4]) {
      await session.ask('ranges', apis.apiVersions, bodyOf(apis.apiVersions, software), version)
    }
    for (const clientSoftwareName of ['', 'a b!', '-a', 'a-', 'a.b-c', 'ä', 'x'.repeat(300)]) {
      const label = `software name '${clientSoftwareName.slice(0, 9)}' of ${clientSoftwareName.length}`
      await session.ask(label, apis.apiVersions, bodyOf(apis.apiVersions, { ...software, clientSoftwareName }), 3)
    }
    for (const clientSoftwareVersion of ['', '1.0-SNAPSHOT', '1 0', '.1']) {
      const label = `software version '${clientSoftwareVersion}'`
      await session.ask(label, apis.apiVersions, bodyOf(apis.apiVersions, { ...software, clientSoftwareVersion }), 4)
    }
    for (const [label, hex] of rawRequests) {
      await session.sendRaw(label, Buffer.from(hex, 'hex'), { asApiVersions: true })
    }
  },
}
