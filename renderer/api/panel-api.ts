import { createApi, type MutationDefinition } from '@reduxjs/toolkit/query/react'
import {
  operationNames,
  operations,
  type OperationName,
  type Operations,
  type OutputOf,
  type RequestOf,
} from '../../shared/contract/operations.ts'
import type { AnswerOf, RoutedName } from '../../shared/contract/router.ts'
import { bridgeBaseQuery } from './bridge-base-query.ts'

type Named<Kind extends 'query' | 'command'> = {
  [N in RoutedName]: Operations[N]['kind'] extends Kind ? N : never
}[RoutedName]

/** The requests that carry a password; `ask-secretly.ts` sends them, and no cache ever holds them. */
export type SecretName = 'signIn' | 'testConnection'

/** The tag of everything that was read of one machine besides the inventory. */
export const machineTag = (type: 'measure' | 'settings' | 'details', hostId: string, vmId: string) => ({
  type,
  id: `${hostId}/${vmId}`,
})

const ask =
  <N extends OperationName>(name: N) =>
  (input: RequestOf<N>) => ({ name, input })

/** A command as it is asked for; one at a machine with the id that its activity is to have. */
export type Given<N extends OperationName> = RequestOf<N> & { readonly activityId?: string }

const give =
  <N extends OperationName>(name: N) =>
  ({ activityId, ...input }: Given<N>) => ({
    name,
    input,
    ...(activityId === undefined ? {} : { activityId }),
  })

const secretNames: readonly string[] = ['signIn', 'testConnection'] satisfies SecretName[]

type AskedCommand = Exclude<Named<'command'>, SecretName>
const isAskedCommand = (name: OperationName): name is AskedCommand =>
  operations[name].kind === 'command' && operations[name].by !== 'step' && !secretNames.includes(name)
const commandNames = operationNames.filter(isAskedCommand)

const TAGS = ['measure', 'settings', 'details', 'hostFacts'] as const

type CommandEndpoints = {
  readonly [N in AskedCommand]: MutationDefinition<
    Given<N>,
    typeof bridgeBaseQuery,
    (typeof TAGS)[number],
    AnswerOf<N>,
    'panel'
  >
}

/** One endpoint per operation a window may ask for. The server's state lives in its cache and nowhere else. */
export const panelApi = createApi({
  reducerPath: 'panel',
  baseQuery: bridgeBaseQuery,
  tagTypes: TAGS,
  endpoints: (build) => {
    const query = <N extends Named<'query'>>(name: N) =>
      build.query<OutputOf<N>, RequestOf<N>>({ query: ask(name) })
    const command = <N extends Named<'command'>>(name: N) =>
      build.mutation<AnswerOf<N>, Given<N>>({ query: give(name) })

    return {
      // Each under its own name, which types cannot follow through a list.
      ...(Object.fromEntries(commandNames.map((name) => [name, command(name)])) as CommandEndpoints),
      listHosts: query('listHosts'),
      listActivities: query('listActivities'),
      listMadeCheckpoints: query('listMadeCheckpoints'),
      listRuns: query('listRuns'),
      listNotices: query('listNotices'),
      getHistory: build.query<OutputOf<'getHistory'>, RequestOf<'getHistory'>>({
        query: ask('getHistory'),
        keepUnusedDataFor: 0,
      }),
      getAskedPlace: query('getAskedPlace'),
      getProgram: query('getProgram'),
      examineComputer: query('examineComputer'),
      getPreferences: query('getPreferences'),
      getLayout: query('getLayout'),
      getInventory: build.query<OutputOf<'getInventory'>, RequestOf<'getInventory'>>({
        query: ask('getInventory'),
        // The last reading of a host is shown until there is a newer one, however long another host is in use.
        keepUnusedDataFor: Infinity,
      }),
      measureCheckpoints: build.query<OutputOf<'measureCheckpoints'>, RequestOf<'measureCheckpoints'>>({
        query: ask('measureCheckpoints'),
        keepUnusedDataFor: 600,
        providesTags: (_result, _error, { hostId, vmIds }) =>
          vmIds.map((vmId) => machineTag('measure', hostId, vmId)),
      }),
      previewApply: build.query<OutputOf<'previewApply'>, RequestOf<'previewApply'>>({
        query: ask('previewApply'),
        keepUnusedDataFor: 0,
      }),
      getCheckpointSettings: build.query<
        OutputOf<'getCheckpointSettings'>,
        RequestOf<'getCheckpointSettings'>
      >({
        query: ask('getCheckpointSettings'),
        keepUnusedDataFor: 0,
        providesTags: (_result, _error, { hostId, vmId }) => [machineTag('settings', hostId, vmId)],
      }),
      previewDelete: build.query<OutputOf<'previewDelete'>, RequestOf<'previewDelete'>>({
        query: ask('previewDelete'),
        keepUnusedDataFor: 0,
      }),
      checkFolder: build.query<OutputOf<'checkFolder'>, RequestOf<'checkFolder'>>({
        query: ask('checkFolder'),
        keepUnusedDataFor: 0,
      }),
      getHostFacts: build.query<OutputOf<'getHostFacts'>, RequestOf<'getHostFacts'>>({
        query: ask('getHostFacts'),
        providesTags: (_result, _error, { hostId }) => [{ type: 'hostFacts', id: hostId }],
      }),
      getMachineDetails: build.query<OutputOf<'getMachineDetails'>, RequestOf<'getMachineDetails'>>({
        query: ask('getMachineDetails'),
        providesTags: (_result, _error, { hostId, vmId }) => [machineTag('details', hostId, vmId)],
      }),
      getCheckpointDetails: build.query<OutputOf<'getCheckpointDetails'>, RequestOf<'getCheckpointDetails'>>({
        query: ask('getCheckpointDetails'),
        providesTags: (_result, _error, { hostId, vmId }) => [machineTag('details', hostId, vmId)],
      }),
      listHostEvents: query('listHostEvents'),
      listJobs: query('listJobs'),
    } satisfies Record<Exclude<RoutedName, SecretName>, unknown>
  },
})

export const {
  useCancelActivityMutation,
  useCancelRunMutation,
  useCheckFolderQuery,
  useChooseFolderMutation,
  useExamineComputerQuery,
  useGetCheckpointDetailsQuery,
  useGetCheckpointSettingsQuery,
  useGetHostFactsQuery,
  useGetInventoryQuery,
  useGetMachineDetailsQuery,
  useGetPreferencesQuery,
  useGetAskedPlaceQuery,
  useGetProgramQuery,
  useListActivitiesQuery,
  useListHostsQuery,
  useListMadeCheckpointsQuery,
  useListNoticesQuery,
  useListRunsQuery,
  useMeasureCheckpointsQuery,
  useOpenDemoMutation,
  useOfferMenuMutation,
  useRemoveHostMutation,
  usePreviewApplyQuery,
  usePreviewDeleteQuery,
  useSetPreferencesMutation,
  useStartAsAdministratorMutation,
} = panelApi
