import { scriptedFarSide } from './hyper-v/far-side.ts'
import { NO_SCRIPT_FILES, runsScriptFiles } from './hyper-v/scripted-powershell.ts'
import { remoteHosts } from './remote-hosts.ts'

remoteHosts('by a script', runsScriptFiles ? null : NO_SCRIPT_FILES, scriptedFarSide)
