'use strict'

// Old syntax on purpose: this file must run on the very Node.js that it turns away.
var RUNTIME_MAJOR_MIN = 24

if (parseInt(process.versions.node, 10) < RUNTIME_MAJOR_MIN) {
  process.stderr.write(
    'chronik-stream needs Node.js ' +
      RUNTIME_MAJOR_MIN +
      ' or newer and found ' +
      process.version +
      '; "npm ci" in the checkout installs a fitting one for "npm start" and "npm test"\n',
  )
  process.exit(1)
}
