#!/usr/bin/env node
// Stands on the path as `pwsh` and hands all it reads and says over to a test, which answers in place of the server
// loop (simulated-powershell.ts). Like Windows PowerShell it reads ahead of its command: what has come before it says
// that it listens is lost. When the test lets go of it, the process ends as one that dies.
import { connect } from 'node:net'

const [host = '', port = ''] = (process.env['SIMULATED_POWERSHELL'] ?? '').split(' ')
const socket = connect(Number(port), host)
process.stdin.once('data', () =>
  setImmediate(() => {
    process.stdin.pipe(socket)
    process.stdout.write('@HV1 listening\n')
    socket.pipe(process.stdout)
  }),
)
process.stdout.on('error', () => process.exit())
socket.on('error', () => process.exit(1))
socket.on('close', () => process.exit(1))
