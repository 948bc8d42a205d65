/** The host process: PowerShell's processes, and whoever reads what they write, apart from the shell's own process. */
import { startPowerShellProcess } from '../powershell/start-powershell-process.ts'
import { logUncaught } from '../services/log.ts'
import { systemClock } from '../services/system-clock.ts'
import { parentPort } from './parent-port.ts'
import { serveProcesses } from './serve-processes.ts'

// The log is the parent's, which reads what is written here.
logUncaught((message) => process.stderr.write(`${message}\n`))
// What a terminal sends to all its processes is for the shell to judge: a command may be under way.
for (const signal of ['SIGINT', 'SIGHUP'] as const) process.on(signal, () => undefined)
serveProcesses(parentPort(), startPowerShellProcess, systemClock)
