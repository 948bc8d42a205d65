/** The enums that the cmdlets of the table take and tell, with the numbers of their members; from the same source. */
export const enumTable = `
Microsoft.HyperV.PowerShell.CacheAttributes
  Default=0 WriteCacheEnabled=1 WriteCacheAndFUAEnabled=2 WriteCacheDisabled=3
Microsoft.HyperV.PowerShell.CaptureLiveState
  CaptureCrashConsistentState=0 CaptureSavedState=1 CaptureDataConsistentState=2
Microsoft.HyperV.PowerShell.CheckpointType
  Disabled=2 Production=3 ProductionOnly=4 Standard=5
Microsoft.HyperV.PowerShell.Commands.RestartVM+RestartType
  Reset=0 Reboot=1
Microsoft.HyperV.PowerShell.Commands.RestartVM+WaitVMTypes
  Heartbeat=0 IPAddress=1 Reboot=2 MemoryOperations=3
Microsoft.HyperV.PowerShell.ControllerType
  IDE=0 SCSI=1 PMEM=2
Microsoft.HyperV.PowerShell.CriticalErrorAction
  None=0 Pause=1
Microsoft.HyperV.PowerShell.DvdMediaType
  None=0 ISO=1 PassThrough=2
Microsoft.HyperV.PowerShell.EnhancedSessionTransportType
  VMBus=0 HvSocket=1
Microsoft.HyperV.PowerShell.IovInterruptModerationValue
  Default=0 Adaptive=1 Off=2 Low=100 Medium=200 High=300
Microsoft.HyperV.PowerShell.MigrationAuthenticationType
  CredSSP=0 Kerberos=1
Microsoft.HyperV.PowerShell.OnOffState
  On=0 Off=1
Microsoft.HyperV.PowerShell.OperationType
  MoveVirtualMachine=0 ImportVirtualMachine=1 MoveVirtualMachineAndStorage=2
Microsoft.HyperV.PowerShell.SnapshotType
  Standard=0 Recovery=1 Planned=2 Missing=5 Replica=6 AppConsistentReplica=7 SyncedReplica=8
Microsoft.HyperV.PowerShell.StartAction
  Nothing=2 StartIfRunning=3 Start=4
Microsoft.HyperV.PowerShell.StopAction
  TurnOff=2 Save=3 ShutDown=4
Microsoft.HyperV.PowerShell.VMHeartbeatStatus
  Unknown=0 Disabled=1 NoContact=2 Error=3 LostCommunication=4 OkApplicationsUnknown=5 OkApplicationsHealthy=6
  OkApplicationsCritical=7 Paused=8
Microsoft.HyperV.PowerShell.VMIntegrationComponentOperationalStatus
  Ok=2 Degraded=3 Error=6 NonRecoverableError=7 NoContact=12 LostCommunication=13 ProtocolMismatch=32775
  ApplicationCritical=32782 CommunicationTimedOut=32783 CommunicationFailed=32784 Disabled=32896
Microsoft.HyperV.PowerShell.VMMigrationPerformance
  TCPIP=0 Compression=1 SMB=2
Microsoft.HyperV.PowerShell.VMNetworkAdapterIsolationMode
  None=0 NativeVirtualSubnet=1 ExternalVirtualSubnet=2 Vlan=3
Microsoft.HyperV.PowerShell.VMNetworkAdapterOperationalStatus
  Unknown=0 Other=1 Ok=2 Degraded=3 Stressed=4 PredictiveFailure=5 Error=6 NonRecoverableError=7 Starting=8
  Stopping=9 Stopped=10 InService=11 NoContact=12 LostCommunication=13 Aborted=14 Dormant=15 SupportingEntity=16
  Completed=17 PowerMode=18 ProtocolVersion=32775
Microsoft.HyperV.PowerShell.VMNetworkAdapterPortMirroringMode
  None=0 Destination=1 Source=2
Microsoft.HyperV.PowerShell.VMOperationalStatus
  Ok=2 Degraded=3 PredictiveFailure=5 InService=11 Dormant=15 SupportingEntityInError=16 ApplyingSnapshot=23769
  CreatingSnapshot=32768 DeletingSnapshot=32770 WaitingToStart=32771 MergingDisks=32772
  ExportingVirtualMachine=32773 MigratingVirtualMachine=32774 BackingUpVirtualMachine=32776
  ModifyingUpVirtualMachine=32777 StorageMigrationPhaseOne=32778 StorageMigrationPhaseTwo=32779
  MigratingPlannedVm=32780 CheckingCompatibility=32781 ApplicationCriticalState=32782 CommunicationTimedOut=32783
  CommunicationFailed=32784 NoIommu=32785 NoIovSupportInNic=32786 SwitchNotInIovMode=32787
  IovBlockedByPolicy=32788 IovNoAvailResources=32789 IovGuestDriversNeeded=32790 CriticalIoError=32795
Microsoft.HyperV.PowerShell.VMProcessorOperationalStatus
  Ok=2 HostResourceProtectionFirst=40000 HostResourceProtectionUnknown=40000 HostResourceProtectionEnabled=40001
  HostResourceProtectionDisabled=40002 HostResourceProtectionDegradedSuspended=40003
  HostResourceProtectionLast=40004 HostResourceProtectionDegradedFirst=40020
  HostResourceProtectionDegradedSerialPipe=40020 HostResourceProtectionDegradedSynthDebug=40021
  HostResourceProtectionDegradedLegacyNic=40022 HostResourceProtectionDegradedDvdMedia=40023
  HostResourceProtectionDegradedFloppyMedia=40024 HostResourceProtectionDegradedLast=40025
Microsoft.HyperV.PowerShell.VMReplicationHealthState
  NotApplicable=0 Normal=1 Warning=2 Critical=3
Microsoft.HyperV.PowerShell.VMReplicationMode
  None=0 Primary=1 Replica=2 TestReplica=3 ExtendedReplica=4
Microsoft.HyperV.PowerShell.VMReplicationState
  Disabled=0 ReadyForInitialReplication=1 InitialReplicationInProgress=2 WaitingForInitialReplication=3
  Replicating=4 PreparedForFailover=5 FailedOverWaitingCompletion=6 FailedOver=7 Suspended=8 Error=9
  WaitingForStartResynchronize=10 Resynchronizing=11 ResynchronizeSuspended=12 RecoveryInProgress=13
  FailbackInProgress=14 FailbackComplete=15 WaitingForUpdateCompletion=16 UpdateError=17
  WaitingForRepurposeCompletion=18 PreparedForSyncReplication=19 PreparedForGroupReverseReplication=20
  FiredrillInProgress=21
Microsoft.HyperV.PowerShell.VMState
  Other=1 Running=2 Off=3 Stopping=4 Saved=6 Paused=9 Starting=10 Reset=11 Saving=32773 Pausing=32776
  Resuming=32777 FastSaved=32779 FastSaving=32780 ForceShutdown=32781 ForceReboot=32782 Hibernated=32783
  ComponentServicing=32784 RunningCritical=32785 OffCritical=32786 StoppingCritical=32787 SavedCritical=32788
  PausedCritical=32789 StartingCritical=32790 ResetCritical=32791 SavingCritical=32792 PausingCritical=32793
  ResumingCritical=32794 FastSavedCritical=32795 FastSavingCritical=32796
Microsoft.HyperV.PowerShell.VirtualMachineSubType
  Unknown=0 Generation1=1 Generation2=2
Microsoft.HyperV.PowerShell.VirtualMachineType
  RealizedVirtualMachine=3 PlannedVirtualMachine=4
Microsoft.HyperV.PowerShell.VrssQueueSchedulingModeType
  Dynamic=0 StaticVmq=1 StaticVrss=2
Microsoft.HyperV.PowerShell.VrssVmbusChannelAffinityPolicyType
  None=1 Weak=2 Strong=3 Strict=4
Microsoft.Vhd.PowerShell.VhdFormat
  Unknown=0 VHD=2 VHDX=3 VHDSet=4
Microsoft.Vhd.PowerShell.VhdType
  Unknown=0 Fixed=2 Dynamic=3 Differencing=4
Microsoft.Virtualization.Client.Management.VirtualHardDiskPmemAddressAbstractionType
  None=0 BTT=1 Unknown=65535
`

/** The objects that these cmdlets write: the properties, inherited ones too, with their types. */
export const classTable = `
Microsoft.HyperV.PowerShell.DvdDrive
  CimSession:CimSession ComputerName:String ControllerLocation:Int32 ControllerNumber:Int32
  ControllerType:ControllerType DvdMediaType:DvdMediaType Id:String IsDeleted:Boolean Name:String Path:String
  PoolName:String VMId:Guid VMName:String VMSnapshotId:Guid VMSnapshotName:String
Microsoft.HyperV.PowerShell.HardDiskDrive
  CimSession:CimSession ComputerName:String ControllerLocation:Int32 ControllerNumber:Int32
  ControllerType:ControllerType DiskNumber:Int32? Id:String IsDeleted:Boolean MaximumIOPS:UInt64?
  MinimumIOPS:UInt64? Name:String Path:String PoolName:String QoSPolicyID:Guid?
  SupportPersistentReservations:Boolean? VMId:Guid VMName:String VMSnapshotId:Guid VMSnapshotName:String
  WriteHardeningMethod:CacheAttributes?
Microsoft.HyperV.PowerShell.VMCompatibilityReport
  Destination:String Incompatibilities:VMCompatibilityError[] OperationType:OperationType Path:String
  SnapshotPath:String VM:VirtualMachine VhdDestinationPath:String VhdSourcePath:String
Microsoft.HyperV.PowerShell.VMDriveController
  CimSession:CimSession ComputerName:String ControllerNumber:Int32 Drives:Drive[] Id:String IsDeleted:Boolean
  Name:String VMId:Guid VMName:String VMSnapshotId:Guid VMSnapshotName:String
Microsoft.HyperV.PowerShell.VMHost
  CimSession:CimSession ComputerName:String EnableEnhancedSessionMode:Boolean
  ExternalNetworkAdapters:List<VMExternalNetworkAdapter> FibreChannelWwnn:String FibreChannelWwpnMaximum:String
  FibreChannelWwpnMinimum:String FullyQualifiedDomainName:String HostNumaStatus:VMHostNumaNode[]
  InternalNetworkAdapters:List<VMInternalNetworkAdapter> IovSupport:Boolean IovSupportReasons:String[]
  IsDeleted:Boolean LogicalProcessorCount:Int32 MacAddressMaximum:String MacAddressMinimum:String
  MaximumStorageMigrations:UInt32 MaximumVirtualMachineMigrations:UInt32 MemoryCapacity:Int64 Name:String
  NumaSpanningEnabled:Boolean NumaStatus:VMNumaNodeStatus[] ResourceMeteringSaveInterval:TimeSpan
  SecureBootTemplates:IReadOnlyList<SecureBootTemplate> SupportedVmVersions:IReadOnlyList<String>
  UseAnyNetworkForMigration:Boolean VirtualHardDiskPath:String
  VirtualMachineMigrationAuthenticationType:MigrationAuthenticationType VirtualMachineMigrationEnabled:Boolean
  VirtualMachineMigrationPerformanceOption:VMMigrationPerformance VirtualMachinePath:String
Microsoft.HyperV.PowerShell.VMIntegrationComponent
  CimSession:CimSession ComputerName:String Enabled:Boolean Id:String IsDeleted:Boolean Name:String
  OperationalStatus:VMIntegrationComponentOperationalStatus[]
  PrimaryOperationalStatus:VMIntegrationComponentOperationalStatus? PrimaryStatusDescription:String
  SecondaryOperationalStatus:VMIntegrationComponentOperationalStatus? SecondaryStatusDescription:String
  StatusDescription:String[] VMId:Guid VMName:String VMSnapshotId:Guid VMSnapshotName:String
Microsoft.HyperV.PowerShell.VMMemory
  Buffer:Int32 CimSession:CimSession ComputerName:String DynamicMemoryEnabled:Boolean Id:String IsDeleted:Boolean
  Maximum:Int64 MaximumPerNumaNode:Int64 Minimum:Int64 Name:String Priority:Int32 ResourcePoolName:String
  Startup:Int64 VMId:Guid VMName:String VMSnapshotId:Guid VMSnapshotName:String
Microsoft.HyperV.PowerShell.VMNetworkAdapter
  AclList:List<VMNetworkAdapterAclSetting> AdapterId:String AllowPacketDirect:Boolean AllowTeaming:OnOffState
  BandwidthPercentage:UInt32 BandwidthSetting:VMNetworkAdapterBandwidthSetting CimSession:CimSession
  ClusterMonitored:Boolean ComputerName:String Connected:Boolean
  CurrentIsolationMode:VMNetworkAdapterIsolationMode DeviceNaming:OnOffState DhcpGuard:OnOffState
  DynamicIPAddressLimit:UInt32 DynamicMacAddressEnabled:Boolean
  ExtendedAclList:List<VMNetworkAdapterExtendedAclSetting> FixSpeed10G:OnOffState IPAddresses:String[]
  IPsecOffloadMaxSA:Int64 IPsecOffloadSAUsage:UInt32 Id:String IeeePriorityTag:OnOffState
  InterruptModeration:Boolean IovInterruptModeration:IovInterruptModerationValue IovQueuePairsAssigned:UInt32
  IovQueuePairsRequested:UInt32 IovUsage:Int32 IovWeight:UInt32 IsDeleted:Boolean IsExternalAdapter:Boolean
  IsLegacy:Boolean IsManagementOs:Boolean IsSynthetic:Boolean IsTemplate:Boolean
  IsolationSetting:VMNetworkAdapterIsolationSetting MacAddress:String MacAddressSpoofing:OnOffState
  MandatoryFeatureId:String[] MandatoryFeatureName:String[] MediaType:UInt32 Name:String
  NumaAwarePlacement:Boolean PacketDirectModerationCount:UInt32 PacketDirectModerationInterval:UInt32
  PacketDirectNumProcs:UInt32 PoolName:String PortMirroringMode:VMNetworkAdapterPortMirroringMode
  RouterGuard:OnOffState RoutingDomainList:List<VMNetworkAdapterRoutingDomainSetting>
  Status:VMNetworkAdapterOperationalStatus[] StatusDescription:String[] StormLimit:UInt32 SwitchId:Guid?
  SwitchName:String TestReplicaPoolName:String TestReplicaSwitchName:String VFDataPathActive:Boolean VMId:Guid
  VMName:String VMQWeight:UInt32 VMQueue:CimInstance VMSnapshotId:Guid VMSnapshotName:String
  VirtualFunction:CimInstance VirtualSubnetId:UInt32 VlanSetting:VMNetworkAdapterVlanSetting VmmqEnabled:Boolean
  VmmqEnabledRequested:Boolean VmqUsage:Int32 VrssEnabled:Boolean VrssEnabledRequested:Boolean
  VrssExcludePrimaryProcessor:Boolean VrssExcludePrimaryProcessorRequested:Boolean
  VrssIndependentHostSpreading:Boolean VrssIndependentHostSpreadingRequested:Boolean VrssMaxQueuePairs:UInt32
  VrssMaxQueuePairsRequested:UInt32 VrssMinQueuePairs:UInt32 VrssMinQueuePairsRequested:UInt32
  VrssQueueSchedulingMode:VrssQueueSchedulingModeType VrssQueueSchedulingModeRequested:VrssQueueSchedulingModeType
  VrssVmbusChannelAffinityPolicy:VrssVmbusChannelAffinityPolicyType
  VrssVmbusChannelAffinityPolicyRequested:VrssVmbusChannelAffinityPolicyType
Microsoft.HyperV.PowerShell.VMNetworkAdapterBase
  AclList:List<VMNetworkAdapterAclSetting> AdapterId:String AllowTeaming:OnOffState BandwidthPercentage:UInt32
  BandwidthSetting:VMNetworkAdapterBandwidthSetting CimSession:CimSession ComputerName:String
  CurrentIsolationMode:VMNetworkAdapterIsolationMode DhcpGuard:OnOffState DynamicIPAddressLimit:UInt32
  ExtendedAclList:List<VMNetworkAdapterExtendedAclSetting> FixSpeed10G:OnOffState IPsecOffloadMaxSA:Int64
  IPsecOffloadSAUsage:UInt32 Id:String IeeePriorityTag:OnOffState IsDeleted:Boolean IsExternalAdapter:Boolean
  IsManagementOs:Boolean IsTemplate:Boolean IsolationSetting:VMNetworkAdapterIsolationSetting MacAddress:String
  MacAddressSpoofing:OnOffState Name:String PortMirroringMode:VMNetworkAdapterPortMirroringMode
  RouterGuard:OnOffState RoutingDomainList:List<VMNetworkAdapterRoutingDomainSetting>
  Status:VMNetworkAdapterOperationalStatus[] StatusDescription:String[] StormLimit:UInt32 SwitchId:Guid?
  SwitchName:String VFDataPathActive:Boolean VMId:Guid VMName:String VMQWeight:UInt32 VMQueue:CimInstance
  VMSnapshotId:Guid VMSnapshotName:String VirtualSubnetId:UInt32 VlanSetting:VMNetworkAdapterVlanSetting
  VmmqEnabled:Boolean VmmqEnabledRequested:Boolean VmqUsage:Int32 VrssEnabled:Boolean VrssEnabledRequested:Boolean
  VrssExcludePrimaryProcessor:Boolean VrssExcludePrimaryProcessorRequested:Boolean
  VrssIndependentHostSpreading:Boolean VrssIndependentHostSpreadingRequested:Boolean VrssMaxQueuePairs:UInt32
  VrssMaxQueuePairsRequested:UInt32 VrssMinQueuePairs:UInt32 VrssMinQueuePairsRequested:UInt32
  VrssQueueSchedulingMode:VrssQueueSchedulingModeType VrssQueueSchedulingModeRequested:VrssQueueSchedulingModeType
  VrssVmbusChannelAffinityPolicy:VrssVmbusChannelAffinityPolicyType
  VrssVmbusChannelAffinityPolicyRequested:VrssVmbusChannelAffinityPolicyType
Microsoft.HyperV.PowerShell.VMProcessor
  AllowACountMCount:Boolean CimSession:CimSession CompatibilityForMigrationEnabled:Boolean
  CompatibilityForOlderOperatingSystemsEnabled:Boolean ComputerName:String Count:Int64
  EnableHostResourceProtection:Boolean EnableLegacyApicMode:Boolean EnablePerfmonIpt:Boolean
  EnablePerfmonLbr:Boolean EnablePerfmonPebs:Boolean EnablePerfmonPmu:Boolean
  ExposeVirtualizationExtensions:Boolean HwThreadCountPerCore:Int64 Id:String IsDeleted:Boolean Maximum:Int64
  MaximumCountPerNumaNode:Int64 MaximumCountPerNumaSocket:Int64 Name:String
  OperationalStatus:IReadOnlyList<VMProcessorOperationalStatus> RelativeWeight:Int32 Reserve:Int64
  ResourcePoolName:String StatusDescription:IReadOnlyList<String> VMId:Guid VMName:String VMSnapshotId:Guid
  VMSnapshotName:String
Microsoft.HyperV.PowerShell.VMScsiController
  CimSession:CimSession ComputerName:String ControllerNumber:Int32 Drives:Drive[] Id:String IsDeleted:Boolean
  IsTemplate:Boolean Name:String VMId:Guid VMName:String VMSnapshotId:Guid VMSnapshotName:String
Microsoft.HyperV.PowerShell.VMSnapshot
  BatteryPassthroughEnabled:Boolean CimSession:CimSession ComPort1:VMComPort ComPort2:VMComPort
  ComputerName:String CreationTime:DateTime DVDDrives:DvdDrive[] DynamicMemoryEnabled:Boolean
  FibreChannelHostBusAdapters:List<VMFibreChannelHba> FloppyDrive:VMFloppyDiskDrive Generation:Int32
  GuestControlledCacheTypes:Boolean HardDrives:HardDiskDrive[] HighMemoryMappedIoSpace:UInt64 Id:Guid
  IsAutomaticCheckpoint:Boolean IsClustered:Boolean IsDeleted:Boolean LockOnDisconnect:OnOffState?
  LowMemoryMappedIoSpace:UInt32 MemoryMaximum:Int64 MemoryMinimum:Int64 MemoryStartup:Int64 Name:String
  NetworkAdapters:List<VMNetworkAdapter> Notes:String ParentSnapshotId:Guid? ParentSnapshotName:String Path:String
  ProcessorCount:Int64 RemoteFxAdapter:VMRemoteFx3DVideoAdapter SizeOfSystemFiles:Int64 SnapshotType:SnapshotType
  State:VMState VMId:Guid VMIntegrationService:List<VMIntegrationComponent> VMName:String Version:String
Microsoft.HyperV.PowerShell.VirtualMachine
  AutomaticCheckpointsEnabled:Boolean AutomaticCriticalErrorAction:CriticalErrorAction
  AutomaticCriticalErrorActionTimeout:Int32 AutomaticStartAction:StartAction AutomaticStartDelay:Int32
  AutomaticStopAction:StopAction BatteryPassthroughEnabled:Boolean CPUUsage:Int32 CheckpointType:CheckpointType
  CimSession:CimSession ComPort1:VMComPort ComPort2:VMComPort ComputerName:String ConfigurationLocation:String
  CreationTime:DateTime DVDDrives:DvdDrive[] DynamicMemoryEnabled:Boolean
  EnhancedSessionTransportType:EnhancedSessionTransportType FibreChannelHostBusAdapters:List<VMFibreChannelHba>
  FloppyDrive:VMFloppyDiskDrive Generation:Int32 Groups:IReadOnlyList<VMGroup> GuestControlledCacheTypes:Boolean
  HardDrives:HardDiskDrive[] Heartbeat:VMHeartbeatStatus? HighMemoryMappedIoSpace:UInt64 Id:Guid
  IntegrationServicesState:String IntegrationServicesVersion:Version IsClustered:Boolean IsDeleted:Boolean
  LockOnDisconnect:OnOffState? LowMemoryMappedIoSpace:UInt32 MemoryAssigned:Int64 MemoryDemand:Int64
  MemoryMaximum:Int64 MemoryMinimum:Int64 MemoryStartup:Int64 MemoryStatus:String Name:String
  NetworkAdapters:List<VMNetworkAdapter> Notes:String NumaAligned:Boolean? NumaNodesCount:Int32
  NumaSocketCount:Int32 OperationalStatus:VMOperationalStatus[] ParentSnapshotId:Guid? ParentSnapshotName:String
  Path:String PrimaryOperationalStatus:VMOperationalStatus? PrimaryStatusDescription:String ProcessorCount:Int64
  RemoteFxAdapter:VMRemoteFx3DVideoAdapter ReplicationHealth:VMReplicationHealthState
  ReplicationMode:VMReplicationMode ReplicationState:VMReplicationState ResourceMeteringEnabled:Boolean
  SecondaryOperationalStatus:VMOperationalStatus? SecondaryStatusDescription:String SizeOfSystemFiles:Int64
  SmartPagingFileInUse:Boolean SmartPagingFilePath:String SnapshotFileLocation:String State:VMState Status:String
  StatusDescriptions:String[] Uptime:TimeSpan VMIntegrationService:List<VMIntegrationComponent> Version:String
  VirtualMachineSubType:VirtualMachineSubType VirtualMachineType:VirtualMachineType
Microsoft.HyperV.PowerShell.VirtualMachineBase
  BatteryPassthroughEnabled:Boolean CimSession:CimSession ComPort1:VMComPort ComPort2:VMComPort
  ComputerName:String CreationTime:DateTime DVDDrives:DvdDrive[] DynamicMemoryEnabled:Boolean
  FibreChannelHostBusAdapters:List<VMFibreChannelHba> FloppyDrive:VMFloppyDiskDrive Generation:Int32
  GuestControlledCacheTypes:Boolean HardDrives:HardDiskDrive[] HighMemoryMappedIoSpace:UInt64 Id:Guid
  IsClustered:Boolean IsDeleted:Boolean LockOnDisconnect:OnOffState? LowMemoryMappedIoSpace:UInt32
  MemoryMaximum:Int64 MemoryMinimum:Int64 MemoryStartup:Int64 Name:String NetworkAdapters:List<VMNetworkAdapter>
  Notes:String ParentSnapshotId:Guid? ParentSnapshotName:String Path:String ProcessorCount:Int64
  RemoteFxAdapter:VMRemoteFx3DVideoAdapter SizeOfSystemFiles:Int64 State:VMState
  VMIntegrationService:List<VMIntegrationComponent> Version:String
Microsoft.Vhd.PowerShell.VirtualHardDisk
  AddressAbstractionType:VirtualHardDiskPmemAddressAbstractionType Alignment:UInt32 Attached:Boolean
  BlockSize:UInt32 ComputerName:String DiskIdentifier:String DiskNumber:UInt32? FileSize:UInt64
  FragmentationPercentage:UInt32? IsPMEMCompatible:Boolean LogicalSectorSize:UInt32 MinimumSize:UInt64?
  ParentPath:String Path:String PhysicalSectorSize:UInt32 Size:UInt64 VhdFormat:VhdFormat VhdType:VhdType
`
