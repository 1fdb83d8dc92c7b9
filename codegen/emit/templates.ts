import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import Handlebars from 'handlebars'

const LINE_COLUMNS_MAX = 120

/** Renders one of the templates in codegen/templates with its data. */
export type Render = (template: string, data: unknown) => string

/**
 * Compiles the templates of a folder; each can use every other one as a partial under its file name.
 * @throws Error on rendering, when a template asks for something its data does not have
 */
export function loadTemplates(folder: string): Render {
  const handlebars = Handlebars.create()
  handlebars.registerHelper('signature', signature)
  handlebars.registerHelper('same', (a: unknown, b: unknown) => a === b)
  const options = { noEscape: true, strict: true }
  const templates = new Map<string, HandlebarsTemplateDelegate>()
  for (const file of readdirSync(folder).sort()) {
    const name = basename(file, '.hbs')
    const template = handlebars.compile(readFileSync(join(folder, file), 'utf8'), options)
    templates.set(name, template)
    handlebars.registerPartial(name, template)
  }
  return (name, data) => {
    const template = templates.get(name)
    if (template === undefined) throw new Error(`there is no template ${name}`)
    return template(data)
  }
}

/** A function's first line, or several where it would be too long. */
function signature(
  name: string,
  result: string,
  first: string,
  usesVersion: boolean,
  { hash }: { hash: { messageType?: string } },
): string {
  const parameters = [first]
  if (hash.messageType !== undefined) parameters.push(`message: ${hash.messageType}`)
  if (usesVersion) parameters.push('version: number')
  const line = `function ${name}(${parameters.join(', ')}): ${result}`
  if (line.length + ' {'.length <= LINE_COLUMNS_MAX) return line
  return `function ${name}(\n${parameters.map((parameter) => `  ${parameter},\n`).join('')}): ${result}`
}
