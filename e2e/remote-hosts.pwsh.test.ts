import { sshFarSide } from './hyper-v/far-side.ts'
import { NO_SSHD } from './hyper-v/own-sshd.ts'
import { remoteHosts } from './remote-hosts.ts'

remoteHosts('by SSH', NO_SSHD, sshFarSide)
