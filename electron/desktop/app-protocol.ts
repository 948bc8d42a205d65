import type { Protocol } from 'electron'
import type { RendererFiles } from '../services/renderer-files.ts'

const SCHEME = 'app'
const HOST = 'panel'

type Headers = Readonly<Record<string, string>>

/** The address of the page in the desktop shell. */
export const APP_PAGE = `${SCHEME}://${HOST}/`

/**
 * Whether an address is ours. `URL.origin` is no help: for every scheme that the web does not know, ours included,
 * it is the text `null`.
 */
export function isAppUrl(address: string): boolean {
  const url = URL.canParse(address) ? new URL(address) : null
  return url?.protocol === `${SCHEME}:` && url.host === HOST
}

/** Makes the page's scheme one with an origin of its own, like `https`. Must run before the app is ready. */
export function registerAppScheme(protocol: Pick<Protocol, 'registerSchemesAsPrivileged'>): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: SCHEME,
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
    },
  ])
}

/** Answers a request of the page for one of its files; there is nothing else to be had from this scheme. */
function answer(files: RendererFiles, headers: Headers, { method, url }: Request): Response {
  const file = isAppUrl(url) ? files.get(new URL(url).pathname) : undefined
  if (method !== 'GET') return new Response(null, { status: 405, headers })
  if (!file) return new Response(null, { status: 404, headers })
  return new Response(new Uint8Array(file.body), { headers: { ...headers, ...file.headers } })
}

/** Serves the page's files from memory, each answer with `headers`. */
export function serveApp(protocol: Pick<Protocol, 'handle'>, files: RendererFiles, headers: Headers): void {
  protocol.handle(SCHEME, (request) => answer(files, headers, request))
}
