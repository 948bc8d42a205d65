/** `node --import ./e2e/electron/register.mjs out/main/main.js`: runs the desktop shell on plain Node. */
import { register } from 'node:module'
import { env } from 'node:process'

register('./hooks.mjs', import.meta.url)
const href = env['ELECTRON_STAND_IN'] ?? ''
const { answerTest } = /** @type {typeof import('./electron.ts')} */ (await import(href))
answerTest()
