import { NO_PWSH, pwsh } from './hyper-v/find-pwsh.ts'
import { everyThird, killedInACommand } from './killed-in-a-command.ts'

const missing = pwsh === null ? NO_PWSH : null
killedInACommand({ what: 'the host process', over: 'process', missing, moments: everyThird(2) })
