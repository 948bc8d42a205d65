/**
 * The Hyper-V module 2.0 as it was in March 2020: of each cmdlet its default set, confirm impact and output type; of each
 * parameter, up to a semicolon, its name, type, aliases and sets. A set's name, or `*` for all, is followed by `!` where
 * the parameter is mandatory, `@` and its position, `<` where it takes objects from the pipeline and `.` where it takes
 * a property of theirs.
 * Facts of the dump that HyperVDsc generated from the module for its own tests:
 * https://github.com/dsccommunity/HyperVDsc/blob/main/tests/Unit/Stubs/Hyper-V.stubs.psm1
 */
export const cmdletTable = `
Checkpoint-VM | Name Medium VMSnapshot
  AsJob SwitchParameter - *; CimSession CimSession[] - Name; ComputerName String[] - Name;
  Credential PSCredential[] - Name; Name String[] VMName Name!@0<; Passthru SwitchParameter - *;
  SnapshotName String CheckpointName *@1; VM VirtualMachine[] - VMObject!@0<
Compare-VM | NameSingleDestination Medium VMCompatibilityReport
  AsJob SwitchParameter - *; CimSession CimSession[] - Copy NameMultipleDestinationsAndCimSession
  NameSingleDestinationAndCimSession Register; CompatibilityReport VMCompatibilityReport - CompatibilityReport!@0<;
  ComputerName String[] - Copy NameMultipleDestinations NameSingleDestination Register; Copy SwitchParameter -
  Copy!; Credential PSCredential[] - Copy NameMultipleDestinations NameSingleDestination Register;
  DestinationCimSession CimSession - NameMultipleDestinationsAndCimSession!@1 NameSingleDestinationAndCimSession!@1
  VMMultipleDestinationsAndCimSession!@1 VMSingleDestinationAndCimSession!@1; DestinationCredential PSCredential -
  NameMultipleDestinations NameSingleDestination VMMultipleDestinations VMSingleDestination; DestinationHost String
  - NameMultipleDestinations!@1 NameSingleDestination!@1 VMMultipleDestinations!@1 VMSingleDestination!@1;
  DestinationStoragePath String - NameSingleDestination NameSingleDestinationAndCimSession VMSingleDestination
  VMSingleDestinationAndCimSession; GenerateNewId SwitchParameter - Copy; IncludeStorage SwitchParameter -
  NameSingleDestination NameSingleDestinationAndCimSession VMSingleDestination VMSingleDestinationAndCimSession;
  Name String - NameMultipleDestinations!@0< NameMultipleDestinationsAndCimSession!@0< NameSingleDestination!@0<
  NameSingleDestinationAndCimSession!@0<; Path String - Copy!@0< Register!@0<; Register SwitchParameter - Register;
  ResourcePoolName String - NameMultipleDestinations NameMultipleDestinationsAndCimSession NameSingleDestination
  NameSingleDestinationAndCimSession VMMultipleDestinations VMMultipleDestinationsAndCimSession VMSingleDestination
  VMSingleDestinationAndCimSession; RetainVhdCopiesOnSource SwitchParameter - NameMultipleDestinations
  NameMultipleDestinationsAndCimSession NameSingleDestination NameSingleDestinationAndCimSession
  VMMultipleDestinations VMMultipleDestinationsAndCimSession VMSingleDestination VMSingleDestinationAndCimSession;
  SmartPagingFilePath String - Copy NameMultipleDestinations NameMultipleDestinationsAndCimSession
  VMMultipleDestinations VMMultipleDestinationsAndCimSession; SnapshotFilePath String
  CheckpointFileLocation,SnapshotFileLocation Copy NameMultipleDestinations NameMultipleDestinationsAndCimSession
  VMMultipleDestinations VMMultipleDestinationsAndCimSession; VM VirtualMachine - VMMultipleDestinations!@0<
  VMMultipleDestinationsAndCimSession!@0< VMSingleDestination!@0< VMSingleDestinationAndCimSession!@0<;
  VhdDestinationPath String - Copy@1; VhdSourcePath String - Copy; Vhds Hashtable[] - NameMultipleDestinations
  NameMultipleDestinationsAndCimSession VMMultipleDestinations VMMultipleDestinationsAndCimSession;
  VirtualMachinePath String - Copy NameMultipleDestinations NameMultipleDestinationsAndCimSession!
  VMMultipleDestinations VMMultipleDestinationsAndCimSession!
Disable-VMEventing | - Medium -
  CimSession CimSession[] - *; ComputerName String[] - *; Credential PSCredential[] - *; Force SwitchParameter - *
Dismount-VHD | Path Medium VirtualHardDisk
  CimSession CimSession[] - *; ComputerName String[] - *; Credential PSCredential[] - *;
  DiskNumber UInt32 Number Disk!@0.; Passthru SwitchParameter - *; Path String[] FullName Path!@0<.;
  SnapshotId Guid? - Path.
Enable-VMEventing | - Medium -
  CimSession CimSession[] - *; ComputerName String[] - *; Credential PSCredential[] - *; Force SwitchParameter - *
Export-VM | Name Medium VirtualMachine
  AsJob SwitchParameter - *; CaptureLiveState CaptureLiveState? - *; CimSession CimSession[] - Name;
  ComputerName String[] - Name; Credential PSCredential[] - Name; Name String[] VMName Name!@0<;
  Passthru SwitchParameter - *; Path String - *!@1; VM VirtualMachine[] - VMObject!@0<
Export-VMSnapshot | SnapshotName Medium VMSnapshot
  AsJob SwitchParameter - *; CimSession CimSession[] - SnapshotName; ComputerName String[] - SnapshotName;
  Credential PSCredential[] - SnapshotName; Name String[] - SnapshotName!@0< VMObject!; Passthru SwitchParameter - *;
  Path String - *!@1; VM VirtualMachine[] - VMObject!@0<; VMName String[] - SnapshotName!;
  VMSnapshot VMSnapshot[] VMCheckpoint SnapshotObject!@0<
Get-VHD | Path - VirtualHardDisk
  CimSession CimSession[] - *; ComputerName String[] - *; Credential PSCredential[] - *;
  DiskNumber UInt32 Number Disk!@0.; Path String[] FullName Path!@0<.; VMId Guid[] Id VMId!@0<.
Get-VM | Name - VirtualMachine
  CimSession CimSession[] - Id Name; ClusterObject PSObject - ClusterObject!@0<; ComputerName String[] - Id Name;
  Credential PSCredential[] - Id Name; Id Guid? - Id@0<.; Name String[] VMName Name@0<
Get-VMDvdDrive | VMName - DvdDrive
  CimSession CimSession[] - VMName; ComputerName String[] - VMName; ControllerLocation Int32? - *;
  ControllerNumber Int32? - VMName VMObject VMSnapshot; Credential PSCredential[] - VMName;
  VM VirtualMachine[] - VMObject!@0<; VMDriveController VMDriveController[] - VMDriveController!@0<;
  VMName String[] - VMName!@0<; VMSnapshot VMSnapshot VMCheckpoint VMSnapshot!@0<
Get-VMHardDiskDrive | VMName - HardDiskDrive
  CimSession CimSession[] - VMName; ComputerName String[] - VMName; ControllerLocation Int32? - *;
  ControllerNumber Int32? - VMName VMObject VMSnapshot; ControllerType ControllerType? - VMName VMObject VMSnapshot;
  Credential PSCredential[] - VMName; VM VirtualMachine[] - VMObject!@0<;
  VMDriveController VMDriveController[] - VMDriveController!@0<; VMName String[] - VMName!@0<;
  VMSnapshot VMSnapshot VMCheckpoint VMSnapshot!@0<
Get-VMHost | ComputerName - VMHost
  CimSession CimSession[] - CimSession!@0.; ComputerName String[] - ComputerName@0<;
  Credential PSCredential[] - ComputerName@1<
Get-VMIntegrationService | VMName - VMIntegrationComponent
  CimSession CimSession[] - VMName; ComputerName String[] - VMName; Credential PSCredential[] - VMName;
  Name String[] - *@1; VM VirtualMachine[] - VMObject!@0<; VMName String[] - VMName!@0<;
  VMSnapshot VMSnapshot VMCheckpoint VMSnapshot!@0<
Get-VMMemory | VMName - VMMemory
  CimSession CimSession[] - VMName; ComputerName String[] - VMName; Credential PSCredential[] - VMName;
  VM VirtualMachine[] - VMObject!@0<; VMName String[] - VMName!@0<; VMSnapshot VMSnapshot VMCheckpoint VMSnapshot!@0<
Get-VMNetworkAdapter | VMName - VMNetworkAdapterBase
  All SwitchParameter - All!; CimSession CimSession[] - All ManagementOS VMName;
  ComputerName String[] - All ManagementOS VMName; Credential PSCredential[] - All ManagementOS VMName;
  IsLegacy Boolean - VMName VMObject; ManagementOS SwitchParameter - ManagementOS!;
  Name String VMNetworkAdapterName *@1; SwitchName String - ManagementOS; VM VirtualMachine[] - VMObject!@0<;
  VMName String[] - VMName!@0<; VMSnapshot VMSnapshot VMCheckpoint VMSnapshot!@0<
Get-VMProcessor | VMName - VMProcessor
  CimSession CimSession[] - VMName; ComputerName String[] - VMName; Credential PSCredential[] - VMName;
  VM VirtualMachine[] - VMObject!@0<; VMName String[] - VMName!@0<; VMSnapshot VMSnapshot VMCheckpoint VMSnapshot!@0<
Get-VMScsiController | VMName - VMScsiController
  CimSession CimSession[] - VMName; ComputerName String[] - VMName; ControllerNumber Int32? - *@1;
  Credential PSCredential[] - VMName; VM VirtualMachine[] - VMObject!@0<; VMName String[] - VMName!@0<;
  VMSnapshot VMSnapshot VMCheckpoint VMSnapshot!@0<
Get-VMSnapshot | VMName - VMSnapshot
  ChildOf VMSnapshot - Child!; CimSession CimSession[] - Id VMName; ComputerName String[] - Id VMName;
  Credential PSCredential[] - Id VMName; Id Guid? - Id!@0<.; Name String - Child@0 Parent@0 VMName@1 VMObject@1;
  ParentOf VirtualMachineBase - Parent!; SnapshotType SnapshotType VMRecoveryCheckpoint Child Parent VMName VMObject;
  VM VirtualMachine[] - VMObject!@0<; VMName String[] - VMName!@0<
Import-VM | Register Medium VirtualMachine
  AsJob SwitchParameter - *; CimSession CimSession[] - Copy Register; CompatibilityReport VMCompatibilityReport -
  CompatibilityReport!@0<; ComputerName String[] - Copy Register; Copy SwitchParameter - Copy!; Credential
  PSCredential[] - Copy Register; GenerateNewId SwitchParameter - Copy; Path String - Copy!@0< Register!@0<;
  Register SwitchParameter - Register; SmartPagingFilePath String - Copy; SnapshotFilePath String
  CheckpointFileLocation,SnapshotFileLocation Copy; VhdDestinationPath String - Copy@1; VhdSourcePath String - Copy;
  VirtualMachinePath String - Copy
Measure-VM | Name - VMMeteringReportForVirtualMachine
  CimSession CimSession[] - Name; ComputerName String[] - Name; Credential PSCredential[] - Name;
  Name String[] VMName Name!@0<; VM VirtualMachine[] - VMObject!@0<
Mount-VHD | - Medium VirtualHardDisk
  CimSession CimSession[] - *; ComputerName String[] - *; Credential PSCredential[] - *;
  NoDriveLetter SwitchParameter - *; Passthru SwitchParameter - *; Path String[] FullName *!@0<.;
  ReadOnly SwitchParameter - *; SnapshotId Guid? - *.
New-VHD | DynamicWithoutSource Medium VirtualHardDisk
  AddressAbstractionType VirtualHardDiskPmemAddressAbstractionType - FixedWithoutSource; AsJob SwitchParameter - *;
  BlockSizeBytes UInt32 - *; CimSession CimSession[] - *; ComputerName String[] - *; Credential PSCredential[] - *;
  DataAlignmentBytes UInt64 - FixedWithoutSource; Differencing SwitchParameter - Differencing;
  Dynamic SwitchParameter - DynamicWithSource! DynamicWithoutSource;
  Fixed SwitchParameter - FixedWithSource! FixedWithoutSource!;
  LogicalSectorSizeBytes UInt32 - DynamicWithoutSource FixedWithoutSource; ParentPath String - Differencing!@1;
  Path String[] - *!@0<.; PhysicalSectorSizeBytes UInt32 - Differencing DynamicWithoutSource FixedWithoutSource;
  SizeBytes UInt64 - Differencing@2 DynamicWithoutSource!@1 FixedWithoutSource!@1;
  SourceDisk UInt32 Number DynamicWithSource!. FixedWithSource!.
Remove-VM | Name Medium VirtualMachine
  AsJob SwitchParameter - *; CimSession CimSession[] - Name; ComputerName String[] - Name;
  Credential PSCredential[] - Name; Force SwitchParameter - *; Name String[] VMName Name!@0<;
  Passthru SwitchParameter - *; VM VirtualMachine[] - VMObject!@0<
Remove-VMSavedState | VMName Medium -
  CimSession CimSession[] - VMName; ComputerName String[] - VMName; Credential PSCredential[] - VMName;
  VM VirtualMachine[] - VMObject!@0<; VMName String[] - VMName!@0<; VMSnapshot VMSnapshot VMCheckpoint VMSnapshot!@0<
Remove-VMSnapshot | SnapshotName Medium VMSnapshot
  AsJob SwitchParameter - *; CimSession CimSession[] - SnapshotName; ComputerName String[] - SnapshotName;
  Credential PSCredential[] - SnapshotName; IncludeAllChildSnapshots SwitchParameter IncludeAllChildCheckpoints *;
  Name String[] - SnapshotName@1< VMObject@1; Passthru SwitchParameter - *; VM VirtualMachine[] - VMObject!@0<;
  VMName String[] - SnapshotName!@0; VMSnapshot VMSnapshot[] VMCheckpoint SnapshotObject!@0<
Rename-VMSnapshot | SnapshotName Medium VMSnapshot
  CimSession CimSession[] - SnapshotName; ComputerName String[] - SnapshotName;
  Credential PSCredential[] - SnapshotName; Name String - SnapshotName!@0 VM!; NewName String - *!@2;
  Passthru SwitchParameter - *; VM VirtualMachine - VM!@0<; VMName String - SnapshotName!@1;
  VMSnapshot VMSnapshot VMCheckpoint SnapshotObject!@0<
Restart-VM | Name Medium VirtualMachine
  AsJob SwitchParameter - *; CimSession CimSession[] - Name NameWait; ComputerName String[] - Name NameWait;
  Credential PSCredential[] - Name NameWait; Delay UInt16 - NameWait VMObjectWait;
  For WaitVMTypes - NameWait VMObjectWait; Force SwitchParameter - *; Name String[] VMName Name!@0< NameWait!@0<;
  Passthru SwitchParameter - *; Timeout Int32? TimeoutSec NameWait VMObjectWait;
  Type RestartType - Name NameWait VMObject VMObjectWait; VM VirtualMachine[] - VMObject!@0< VMObjectWait!@0<;
  Wait SwitchParameter - NameWait! VMObjectWait!
Restore-VMSnapshot | SnapshotName High VMSnapshot
  AsJob SwitchParameter - *; CimSession CimSession[] - SnapshotName; ComputerName String[] - SnapshotName;
  Credential PSCredential[] - SnapshotName; Name String - SnapshotName!@0 VM!; Passthru SwitchParameter - *;
  VM VirtualMachine - VM!@0<; VMName String - SnapshotName!@1; VMSnapshot VMSnapshot VMCheckpoint SnapshotObject!@0<
Resume-VM | Name Medium VirtualMachine
  AsJob SwitchParameter - *; CimSession CimSession[] - Name; ComputerName String[] - Name;
  Credential PSCredential[] - Name; Name String[] VMName Name!@0<; Passthru SwitchParameter - *;
  VM VirtualMachine[] - VMObject!@0<
Save-VM | Name Medium VirtualMachine
  AsJob SwitchParameter - *; CimSession CimSession[] - Name; ComputerName String[] - Name;
  Credential PSCredential[] - Name; Name String[] VMName Name!@0<; Passthru SwitchParameter - *;
  VM VirtualMachine[] - VMObject!@0<
Set-VM | Name Medium VirtualMachine
  AllowUnverifiedPaths SwitchParameter - *; AutomaticCheckpointsEnabled Boolean? - *;
  AutomaticCriticalErrorAction CriticalErrorAction? - *; AutomaticCriticalErrorActionTimeout Int32? - *;
  AutomaticStartAction StartAction? - *; AutomaticStartDelay Int32? - *; AutomaticStopAction StopAction? - *;
  BatteryPassthroughEnabled Boolean - *; CheckpointType CheckpointType? - *; CimSession CimSession[] - Name;
  ComputerName String[] - Name; Credential PSCredential[] - Name; DynamicMemory SwitchParameter - *;
  EnhancedSessionTransportType EnhancedSessionTransportType? - *; GuestControlledCacheTypes Boolean - *;
  HighMemoryMappedIoSpace UInt64 - *; LockOnDisconnect OnOffState? - *; LowMemoryMappedIoSpace UInt32 - *;
  MemoryMaximumBytes Int64? - *; MemoryMinimumBytes Int64? - *; MemoryStartupBytes Int64? - *;
  Name String[] VMName Name!@0<; NewVMName String - *; Notes String - *; Passthru SwitchParameter - *;
  ProcessorCount Int64? - *; SmartPagingFilePath String - *; SnapshotFileLocation String - *;
  StaticMemory SwitchParameter - *; VM VirtualMachine[] - VMObject!@0<
Set-VMMemory | VMName Medium VMMemory
  Buffer Int32? - *; CimSession CimSession[] - VMName; ComputerName String[] - VMName;
  Credential PSCredential[] - VMName; DynamicMemoryEnabled Boolean - *; MaximumAmountPerNumaNodeBytes Int64? - *;
  MaximumBytes Int64? - *; MinimumBytes Int64? - *; Passthru SwitchParameter - *; Priority Int32? - *;
  ResourcePoolName String - *; StartupBytes Int64? - *; VM VirtualMachine[] - VMObject!@0<;
  VMMemory VMMemory[] - ResourceObject!@0<; VMName String[] - VMName!@0<
Set-VMProcessor | VMName Medium VMProcessor
  AllowACountMCount Boolean? - *; CimSession CimSession[] - VMName; CompatibilityForMigrationEnabled Boolean? - *;
  CompatibilityForOlderOperatingSystemsEnabled Boolean? - *; ComputerName String[] - VMName; Count Int64? - *;
  Credential PSCredential[] - VMName; EnableHostResourceProtection Boolean? - *; EnableLegacyApicMode Boolean? - *;
  ExposeVirtualizationExtensions Boolean? - *; HwThreadCountPerCore Int64? - *; Maximum Int64? - *;
  MaximumCountPerNumaNode Int32? - *; MaximumCountPerNumaSocket Int32? - *; Passthru SwitchParameter - *;
  Perfmon String[] - *; RelativeWeight Int32? - *; Reserve Int64? - *; ResourcePoolName String - *;
  VM VirtualMachine[] - VMObject!@0<; VMName String[] - VMName!@0<; VMProcessor VMProcessor[] - VMProcessor!@0<
Start-VM | Name Medium VirtualMachine
  AsJob SwitchParameter - *; CimSession CimSession[] - Name; ComputerName String[] - Name;
  Credential PSCredential[] - Name; Name String[] VMName Name!@0<; Passthru SwitchParameter - *;
  VM VirtualMachine[] - VMObject!@0<
Stop-VM | Name Medium VirtualMachine
  AsJob SwitchParameter - *; CimSession CimSession[] - Name; ComputerName String[] - Name;
  Credential PSCredential[] - Name; Force SwitchParameter - *; Name String[] VMName Name!@0<;
  Passthru SwitchParameter - *; Save SwitchParameter - *; TurnOff SwitchParameter - *;
  VM VirtualMachine[] - VMObject!@0<
Suspend-VM | Name Medium VirtualMachine
  AsJob SwitchParameter - *; CimSession CimSession[] - Name; ComputerName String[] - Name;
  Credential PSCredential[] - Name; Name String[] VMName Name!@0<; Passthru SwitchParameter - *;
  VM VirtualMachine[] - VMObject!@0<
Test-VHD | ExistingVHD - Boolean
  CimSession CimSession[] - *; ComputerName String[] - *; Credential PSCredential[] - *;
  Path String[] FullName *!@0<.; SupportPersistentReservations SwitchParameter ShareVirtualDisk SharedDisk!
`
