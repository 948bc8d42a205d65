import { NO_PWSH, pwsh } from './hyper-v/find-pwsh.ts'
import { killedInACommand, WHEN } from './killed-in-a-command.ts'

const missing = pwsh === null ? NO_PWSH : null
killedInACommand({ what: 'PowerShell', over: 'process', missing, when: [WHEN[1]] })
