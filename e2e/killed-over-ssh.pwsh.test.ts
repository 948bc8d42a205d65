import { NO_SSHD } from './hyper-v/own-sshd.ts'
import { everyThird, killedInACommand } from './killed-in-a-command.ts'

killedInACommand({ what: 'PowerShell', over: 'ssh', missing: NO_SSHD, moments: everyThird(0) })
