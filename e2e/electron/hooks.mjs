import { env } from 'node:process'

/** @type {import('node:module').ResolveHook} */
export const resolve = (specifier, context, next) =>
  specifier === 'electron'
    ? { url: env['ELECTRON_STAND_IN'] ?? '', shortCircuit: true }
    : next(specifier, context)
