import type { HostFacts } from './host-facts.ts'
import { z } from './schema.ts'
import { settledState, type VMState } from './virtual-machine.ts'

/**
 * Whether a machine is in a cluster. Hyper-V takes it from the guest's data exchange service, and says that it is in none
 * where that does not answer: so `false` is told only of a machine that runs and whose service is Ok; else `null`.
 */
export const clustered = z.boolean().nullable()

/** Why it is not known whether a machine is in a cluster: nobody runs that could tell it, or who runs does not. */
export type ClusterSilence = 'notRunning' | 'notTold'

/** Returns why it is not known of a machine in this state. */
export const clusterSilence = (state: VMState): ClusterSilence =>
  settledState(state) === 'Running' ? 'notTold' : 'notRunning'

// Cluster shared volumes are mounted there on every node:
// https://learn.microsoft.com/windows-server/failover-clustering/failover-cluster-csvs
const SHARED_VOLUME = /^(?:\\\\[?.]\\)?[a-z]:[\\/]+ClusterStorage[\\/]/iu

/**
 * Whether something points to a cluster where the guest does not tell: the host is a node of one, or a disk lies on a
 * volume that the nodes of one share. That nothing does proves nothing.
 */
export const pointsToCluster = (
  host: Pick<HostFacts, 'clusterNode'> | null,
  paths: readonly string[],
): boolean => host?.clusterNode === true || paths.some((path) => SHARED_VOLUME.test(path))
