import type { Simulator } from '../shared/simulator/simulator.ts'
import { hostConformance, oldHostConformance } from './host-conformance.ts'
import { powerShellOverStandIn } from './hyper-v/powershell-over-stand-in.ts'
import { onBothShapes } from './hyper-v/shapes.ts'
import { switchedSimulator } from './hyper-v/switched-simulator.ts'

onBothShapes('over a real PowerShell', (executable) => {
  const open = (hyperV: '2.0' | '1.1') => async () => {
    const { simulator, switchTo } = switchedSimulator()
    const { host, close } = await powerShellOverStandIn(executable, { simulator, hyperV })
    const on = (next: Simulator) => {
      switchTo(next)
      return host
    }
    return { on, close }
  }
  hostConformance('PowerShell over the stand-in', open('2.0'), 'queries')
  oldHostConformance('PowerShell over module 1.1', open('1.1'))
})
