/** `node --import ./e2e/electron/parent-port.mjs`: gives a child of plain Node what Electron gives a utility process. */
import { EventEmitter } from 'node:events'

const { send } = process
const parentPort = Object.assign(new EventEmitter(), {
  postMessage: (/** @type {unknown} */ message) =>
    void send?.call(process, message, undefined, undefined, () => undefined),
})
// What comes before anybody listens waits, as in Electron.
parentPort.once('newListener', () => {
  setImmediate(() => process.on('message', (data) => parentPort.emit('message', { data, ports: [] })))
})
// The engine ends it when the main process has gone; a script cannot ask for more.
process.on('disconnect', () => process.exit(0))
Object.defineProperty(process, 'parentPort', { value: parentPort, enumerable: true })
Object.defineProperty(process, 'send', { value: undefined })
