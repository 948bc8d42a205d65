/** A class of WMI: what of it the panel's scripts name, or might. */
interface WmiClass {
  readonly properties: readonly string[]
  /** With the names of their arguments. */
  readonly methods?: Readonly<Record<string, readonly string[]>>
  /** An association is followed, and none of its properties is read. */
  readonly isAssociation?: true
}

/**
 * As https://learn.microsoft.com/windows/win32/hyperv_v2, .../windows/win32/wmisdk (volumes, services) and
 * https://learn.microsoft.com/previous-versions/windows/desktop/mscs (clusters) document them.
 */
export const wmiClasses: Readonly<Record<string, WmiClass>> = {
  Msvm_ConcreteJob: {
    properties: [
      'Cancellable',
      'ElapsedTime',
      'ErrorCode',
      'ErrorDescription',
      'ErrorSummaryDescription',
      'InstanceID',
      'JobState',
      'JobStatus',
      'JobType',
      'PercentComplete',
      'StartTime',
      'TimeOfLastStateChange',
      'TimeSubmitted',
    ],
    methods: { RequestStateChange: ['RequestedState', 'TimeoutPeriod'] },
  },
  Msvm_ComputerSystem: { properties: ['ElementName', 'EnabledState', 'Name', 'OperationalStatus'] },
  Msvm_VirtualSystemSettingData: {
    properties: [
      'AutomaticSnapshotsEnabled',
      'CreationTime',
      'ElementName',
      'InstanceID',
      'IsAutomaticSnapshot',
      'IsSaved',
      'Notes',
      'Parent',
      'UserSnapshotType',
      'Version',
      'VirtualSystemIdentifier',
      'VirtualSystemSubType',
      'VirtualSystemType',
    ],
  },
  Msvm_SummaryInformation: {
    properties: [
      'ApplicationHealth',
      'ElementName',
      'EnabledState',
      'HealthState',
      'Heartbeat',
      'MemoryUsage',
      'Name',
      'OperationalStatus',
      'OtherEnabledState',
      'ProcessorLoad',
      'ReplicationMode',
      'StatusDescriptions',
      'UpTime',
    ],
  },
  Msvm_VirtualSystemManagementService: {
    properties: [],
    methods: { ModifySystemSettings: ['SystemSettings'] },
  },
  Msvm_AffectedJobElement: { properties: ['AffectedElement', 'AffectingElement'], isAssociation: true },
  Win32_Volume: {
    properties: ['Capacity', 'DriveLetter', 'DriveType', 'FileSystem', 'FreeSpace', 'Name'],
  },
  Win32_Service: { properties: ['DisplayName', 'Name', 'StartMode', 'State', 'Status'] },
  MSCluster_Resource: {
    properties: ['Name', 'OwnerGroup', 'OwnerNode', 'PrivateProperties', 'State', 'Type'],
  },
}

/** `JobType` of Msvm_ConcreteJob, as far as the panel tells kinds apart. */
export const jobTypes: Readonly<Record<number, string>> = {
  12: 'Start Virtual Machine',
  14: 'Save Virtual Machine',
  50: 'Merging VHD Disks',
  62: 'Export Virtual Machine',
  70: 'Snapshot Virtual Machine',
  71: 'Apply Virtual Machine Snapshot',
  72: 'Delete Virtual Machine Snapshot',
  73: 'Clear Virtual Machine Snapshot State',
}
