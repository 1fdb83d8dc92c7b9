#!/usr/bin/env node
'use strict'

require('./require-runtime.cjs')

var existsSync = require('node:fs').existsSync
var join = require('node:path').join
var pathToFileURL = require('node:url').pathToFileURL

// Record batches pass through in buffers outside a heap of some 15 MB, and V8 by default collects that heap whenever as
// much has passed again: a third of the broker's processor time. So memory may grow fourfold between collections.
require('node:v8').setFlagsFromString('--heap-growing-percent=300')

// Before anything else is loaded, and after V8's flags, which are part of its key: from the second start on, sources
// are neither stripped of types nor compiled again.
require('node:module').enableCompileCache()

// A checkout has the sources, which Node runs as they are; an installed package holds the built files.
var source = join(__dirname, '../src/cli/chronik-server.ts')
var built = join(__dirname, '../dist/src/cli/chronik-server.js')

import(pathToFileURL(existsSync(source) ? source : built).href)
