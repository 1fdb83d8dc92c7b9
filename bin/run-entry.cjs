'use strict'

var existsSync = require('node:fs').existsSync
var join = require('node:path').join
var pathToFileURL = require('node:url').pathToFileURL

/**
 * Runs a command. A checkout has the sources, which Node runs as they are; an installed package holds the built files.
 * V8's flags must be set before, as they are part of the compile cache's key.
 */
module.exports = function runEntry(source, built) {
  // Before anything else is loaded: from the second start on, sources are neither stripped of types nor compiled again.
  require('node:module').enableCompileCache()
  var sourcePath = join(__dirname, source)
  return import(pathToFileURL(existsSync(sourcePath) ? sourcePath : join(__dirname, built)).href)
}
