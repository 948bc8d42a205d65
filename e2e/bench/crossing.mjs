// Sends the JSON of a file to its parent again and again, each time in the form that it is asked for.
import { readFileSync } from 'node:fs'

const text = readFileSync(process.argv[2] ?? '', 'utf8')
/** @type {unknown} */
const value = JSON.parse(text)

/** @type {Record<string, () => unknown>} */
const forms = {
  object: () => value,
  text: () => text,
  bytes: () => Buffer.from(text),
}

process.on('message', (form) => void process.send?.(forms[String(form)]?.()))
