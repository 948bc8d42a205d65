/** `node --import ./e2e/electron/register.mjs out/main/main.js`: runs the desktop shell on plain Node. */
import { register } from 'node:module'

register('./hooks.mjs', import.meta.url)
