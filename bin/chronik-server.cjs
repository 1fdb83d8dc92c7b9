#!/usr/bin/env node
'use strict'

require('./require-runtime.cjs')

// Record batches pass through in buffers outside a heap of some 15 MB, and V8 by default collects that heap whenever as
// much has passed again: a third of the broker's processor time. So memory may grow fourfold between collections.
require('node:v8').setFlagsFromString('--heap-growing-percent=300')

require('./run-entry.cjs')('../src/cli/chronik-server.ts', '../dist/src/cli/chronik-server.js')
