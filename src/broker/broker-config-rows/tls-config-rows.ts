import { type BrokerConfigRow, ConfigType } from '../config-definition.ts'

const { BOOLEAN, CLASS, LIST, PASSWORD, STRING } = ConfigType

/** Configs of a broker about TLS; there is none yet. */
export const tlsConfigRows: readonly BrokerConfigRow[] = [
  ['ssl.allow.dn.changes', BOOLEAN, 'false', {}, 'Whether a new certificate may have another distinguished name.'],
  [
    'ssl.allow.san.changes',
    BOOLEAN,
    'false',
    {},
    'Whether a new certificate may lack alternative names of the old one.',
  ],
  ['ssl.cipher.suites', LIST, '', { updateMode: 'per-broker' }, 'Cipher suites that may be used; empty: all.'],
  [
    'ssl.client.auth',
    STRING,
    'none',
    { allowed: ['required', 'requested', 'none'], updateMode: 'per-broker' },
    'Whether clients must show a certificate.',
  ],
  ['ssl.enabled.protocols', LIST, 'TLSv1.2,TLSv1.3', { updateMode: 'per-broker' }, 'TLS versions that may be used.'],
  [
    'ssl.endpoint.identification.algorithm',
    STRING,
    'https',
    { updateMode: 'per-broker' },
    "How the name in a server's certificate is checked.",
  ],
  ['ssl.engine.factory.class', CLASS, null, { updateMode: 'per-broker' }, 'Java class that makes TLS engines.'],
  ['ssl.key.password', PASSWORD, null, { updateMode: 'per-broker' }, 'Password of the private key.'],
  ['ssl.keymanager.algorithm', STRING, 'SunX509', { updateMode: 'per-broker' }, "Algorithm of Java's key manager."],
  [
    'ssl.keystore.certificate.chain',
    PASSWORD,
    null,
    { updateMode: 'per-broker' },
    'Certificates of the broker, in PEM.',
  ],
  ['ssl.keystore.key', PASSWORD, null, { updateMode: 'per-broker' }, 'Private key of the broker, in PEM.'],
  [
    'ssl.keystore.location',
    STRING,
    null,
    { updateMode: 'per-broker' },
    'File with the key and the certificates of the broker.',
  ],
  ['ssl.keystore.password', PASSWORD, null, { updateMode: 'per-broker' }, 'Password of that file.'],
  ['ssl.keystore.type', STRING, 'JKS', { updateMode: 'per-broker' }, 'Format of that file.'],
  ['ssl.principal.mapping.rules', STRING, 'DEFAULT', {}, 'Rules that make short names of distinguished names.'],
  ['ssl.protocol', STRING, 'TLSv1.3', { updateMode: 'per-broker' }, 'TLS version that contexts are made for.'],
  ['ssl.provider', STRING, null, { updateMode: 'per-broker' }, 'Java provider of TLS.'],
  ['ssl.secure.random.implementation', STRING, null, { updateMode: 'per-broker' }, 'Source of random numbers for TLS.'],
  ['ssl.trustmanager.algorithm', STRING, 'PKIX', { updateMode: 'per-broker' }, "Algorithm of Java's trust manager."],
  [
    'ssl.truststore.certificates',
    PASSWORD,
    null,
    { updateMode: 'per-broker' },
    'Certificates that are trusted, in PEM.',
  ],
  [
    'ssl.truststore.location',
    STRING,
    null,
    { updateMode: 'per-broker' },
    'File with the certificates that are trusted.',
  ],
  ['ssl.truststore.password', PASSWORD, null, { updateMode: 'per-broker' }, 'Password of that file.'],
  ['ssl.truststore.type', STRING, 'JKS', { updateMode: 'per-broker' }, 'Format of that file.'],
]
