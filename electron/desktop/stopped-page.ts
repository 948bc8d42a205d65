import { currentLanguage } from '../../shared/words/language.ts'
import { words } from '../../shared/words/words.ts'
import type { RendererFile } from '../services/renderer-files.ts'
import { APP_PAGE } from './app-protocol.ts'

/** The page shown in place of one that crashed more than once: no script, nothing that could crash again. */
export const STOPPED_PAGE = `${APP_PAGE}stopped`

const html = (): string => `<!doctype html>
<html lang="${currentLanguage()}">
  <head>
    <meta charset="utf-8" />
    <meta name="color-scheme" content="light dark" />
    <title>${words.stoppedWords.title} - Checkpoint Panel</title>
    <link rel="stylesheet" href="/stopped.css" />
  </head>
  <body>
    <main>
      <h1>${words.stoppedWords.title}</h1>
      <p>${words.stoppedWords.text}</p>
      <p>${words.stoppedWords.advice}</p>
      <p><a href="${APP_PAGE}">${words.stoppedWords.reopen}</a></p>
    </main>
  </body>
</html>
`

const css =
  'body { font: 14px/20px system-ui, sans-serif; max-width: 560px; margin: 48px auto; padding: 0 24px }\n'

const file = (text: () => string, type: string): RendererFile => ({
  get body() {
    return Buffer.from(text())
  },
  headers: { 'Content-Type': `${type}; charset=utf-8`, 'Cache-Control': 'no-cache' },
})

/** Its files, to be served beside the page's own; in the language that is set when they are asked for. */
export const stoppedFiles: ReadonlyMap<string, RendererFile> = new Map([
  ['/stopped', file(html, 'text/html')],
  ['/stopped.css', file(() => css, 'text/css')],
])

/** Two crashes within this time, in ms, are one that would come again. */
const SOON = 60_000

/**
 * Tells how to handle a page whose process is gone: reload it, unless that was done a moment ago. `now` and
 * `lastReload` are in ms; `lastReload` is `null` if it never was.
 */
export const afterCrash = (now: number, lastReload: number | null): 'reload' | 'stop' =>
  lastReload !== null && now - lastReload < SOON ? 'stop' : 'reload'
