import { readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { currentLanguage } from '../../shared/words/language.ts'
import { filesBelow } from './files-below.ts'

/** A file of the page, held in memory, and the headers that are its own. */
export interface RendererFile {
  readonly body: Buffer
  readonly headers: Readonly<Record<string, string>>
}

/** The page's files by their path in a URL, such as `/assets/index-Bx3.js`; `/` is the page itself. */
export type RendererFiles = ReadonlyMap<string, RendererFile>

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
}

/**
 * The hash is that of an empty string: an empty `<style>` may be made and filled through the CSSOM by our own
 * scripts, nothing else inline runs or styles anything.
 */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** Sent with every answer of either shell, refusals included. */
export const securityHeaders: Readonly<Record<string, string>> = {
  'Content-Security-Policy': CONTENT_SECURITY_POLICY,
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
}

/** The page says which language it is in: what it speaks and what the program tells it are then of one language. */
const spokenPage = ({ body, headers }: RendererFile): RendererFile => ({
  headers,
  get body() {
    return Buffer.from(body.toString('utf8').replace('lang="en"', `lang="${currentLanguage()}"`))
  },
})

/**
 * Reads the built page. A request then names an entry of this map and never a path on the disk, so that no
 * spelling of one (`..`, encoded, absolute, a device name) can lead out of the folder.
 * Rejects when the folder holds no `index.html`: the page has not been built.
 */
export async function loadRendererFiles(folder: string): Promise<RendererFiles> {
  const files = new Map<string, RendererFile>(
    await Promise.all(
      filesBelow(folder).map(async (path) => {
        const headers = {
          'Content-Type': TYPES[extname(path)] ?? 'application/octet-stream',
          'Cache-Control': 'no-cache',
        }
        return [`/${path}`, { body: await readFile(join(folder, path)), headers }] as const
      }),
    ),
  )
  const page = files.get('/index.html')
  if (!page) throw new Error(`No index.html in ${folder}: build the page first (npm run build).`)
  const spoken = spokenPage(page)
  return files.set('/index.html', spoken).set('/', spoken)
}
