/**
 * Commands of Windows PowerShell 5.1 and the names of their parameters, of those that the panel's scripts call; of
 * Hyper-V's those that both its module 2.0 and its module 1.1 have. From PSScriptAnalyzer's profile of Windows 10 1607
 * (`desktop-5.1.14393`), https://github.com/PowerShell/PSScriptAnalyzer.
 */
export const commandsOf51: Readonly<Record<string, string>> = {
  'Add-Type':
    'AssemblyName CodeDomProvider CompilerParameters IgnoreWarnings Language LiteralPath MemberDefinition Name Namespace OutputAssembly OutputType PassThru Path ReferencedAssemblies TypeDefinition UsingNamespace',
  'Checkpoint-VM': 'AsJob CimSession ComputerName Confirm Credential Name Passthru SnapshotName VM WhatIf',
  'ConvertFrom-Json': 'InputObject',
  'ConvertTo-Json': 'Compress Depth InputObject',
  'Copy-Item':
    'Confirm Container Credential Destination Exclude Filter Force FromSession Include LiteralPath PassThru Path Recurse ToSession UseTransaction WhatIf',
  'Disable-VMEventing': 'CimSession ComputerName Confirm Credential Force WhatIf',
  'Enable-VMEventing': 'CimSession ComputerName Confirm Credential Force WhatIf',
  'Export-ModuleMember': 'Alias Cmdlet Function Variable',
  'Export-VMSnapshot':
    'AsJob CimSession ComputerName Confirm Credential Name Passthru Path VM VMName VMSnapshot WhatIf',
  'Get-CimAssociatedInstance':
    'Association CimSession ComputerName InputObject KeyOnly Namespace OperationTimeoutSec ResourceUri ResultClassName',
  'Get-CimInstance':
    'CimSession ClassName ComputerName Filter InputObject KeyOnly Namespace OperationTimeoutSec Property Query QueryDialect ResourceUri Shallow',
  'Get-Command':
    'All ArgumentList CommandType FullyQualifiedModule ListImported Module Name Noun ParameterName ParameterType ShowCommandInfo Syntax TotalCount Verb',
  'Get-Module':
    'All CimNamespace CimResourceUri CimSession FullyQualifiedName ListAvailable Name PSEdition PSSession Refresh',
  'Get-Service':
    'ComputerName DependentServices DisplayName Exclude Include InputObject Name RequiredServices',
  'Get-VHD': 'CimSession ComputerName Credential DiskNumber Path VMId',
  'Get-VM': 'CimSession ClusterObject ComputerName Credential Id Name',
  'Get-VMDvdDrive':
    'CimSession ComputerName ControllerLocation ControllerNumber Credential VM VMDriveController VMName VMSnapshot',
  'Get-VMHardDiskDrive':
    'CimSession ComputerName ControllerLocation ControllerNumber ControllerType Credential VM VMDriveController VMName VMSnapshot',
  'Get-VMHost': 'CimSession ComputerName Credential',
  'Get-VMIntegrationService': 'CimSession ComputerName Credential Name VM VMName VMSnapshot',
  'Get-VMNetworkAdapter':
    'All CimSession ComputerName Credential IsLegacy ManagementOS Name SwitchName VM VMName VMSnapshot',
  'Get-VMSnapshot': 'ChildOf CimSession ComputerName Credential Id Name ParentOf SnapshotType VM VMName',
  'Get-Variable': 'Exclude Include Name Scope ValueOnly',
  'Get-WinEvent':
    'ComputerName Credential FilterHashtable FilterXPath FilterXml Force ListLog ListProvider LogName MaxEvents Oldest Path ProviderName',
  'Import-Module':
    'Alias ArgumentList AsCustomObject Assembly CimNamespace CimResourceUri CimSession Cmdlet DisableNameChecking Force FullyQualifiedName Function Global MaximumVersion MinimumVersion ModuleInfo Name NoClobber PSSession PassThru Prefix RequiredVersion Scope Variable',
  'Import-PowerShellDataFile': 'LiteralPath Path',
  'Invoke-CimMethod':
    'Arguments CimClass CimSession ClassName ComputerName Confirm InputObject MethodName Namespace OperationTimeoutSec Query QueryDialect ResourceUri WhatIf',
  'New-PSSession':
    'AllowRedirection ApplicationName Authentication CertificateThumbprint ComputerName ConfigurationName ConnectionUri ContainerId Credential EnableNetworkAccess Name Port RunAsAdministrator Session SessionOption ThrottleLimit UseSSL VMId VMName',
  'New-PSSessionConfigurationFile':
    'AliasDefinitions AssembliesToLoad Author CompanyName Copyright Description EnvironmentVariables ExecutionPolicy FormatsToProcess Full FunctionDefinitions GroupManagedServiceAccount Guid LanguageMode ModulesToImport MountUserDrive Path PowerShellVersion RequiredGroups RoleDefinitions RunAsVirtualAccount RunAsVirtualAccountGroups SchemaVersion ScriptsToProcess SessionType TranscriptDirectory TypesToProcess UserDriveMaximumSize VariableDefinitions VisibleAliases VisibleCmdlets VisibleExternalCommands VisibleFunctions VisibleProviders',
  'New-PSSessionOption':
    'ApplicationArguments CancelTimeout Culture IdleTimeout IncludePortInSPN MaxConnectionRetryCount MaximumReceivedDataSizePerCommand MaximumReceivedObjectSize MaximumRedirection NoCompression NoEncryption NoMachineProfile OpenTimeout OperationTimeout OutputBufferingMode ProxyAccessType ProxyAuthentication ProxyCredential SkipCACheck SkipCNCheck SkipRevocationCheck UICulture UseUTF16',
  'Register-PSSessionConfiguration':
    'AccessMode ApplicationBase AssemblyName ConfigurationTypeName Confirm Force MaximumReceivedDataSizePerCommandMB MaximumReceivedObjectSizeMB ModulesToImport Name NoServiceRestart PSVersion Path ProcessorArchitecture RunAsCredential SecurityDescriptorSddl SessionType SessionTypeOption ShowSecurityDescriptorUI StartupScript ThreadApartmentState ThreadOptions TransportOption UseSharedProcess WhatIf',
  'Remove-VMSavedState': 'CimSession ComputerName Confirm Credential VM VMName VMSnapshot WhatIf',
  'Remove-VMSnapshot':
    'AsJob CimSession ComputerName Confirm Credential IncludeAllChildSnapshots Name Passthru VM VMName VMSnapshot WhatIf',
  'Rename-VMSnapshot':
    'CimSession ComputerName Confirm Credential Name NewName Passthru VM VMName VMSnapshot WhatIf',
  'Restart-VM':
    'AsJob CimSession ComputerName Confirm Credential Delay For Force Name Passthru Timeout VM Wait WhatIf',
  'Restore-VMSnapshot':
    'AsJob CimSession ComputerName Confirm Credential Name Passthru VM VMName VMSnapshot WhatIf',
  'Resume-VM': 'AsJob CimSession ComputerName Confirm Credential Name Passthru VM WhatIf',
  'Save-VM': 'AsJob CimSession ComputerName Confirm Credential Name Passthru VM WhatIf',
  'Select-Object':
    'ExcludeProperty ExpandProperty First Index InputObject Last Property Skip SkipLast Unique Wait',
  'Set-Acl':
    'AclObject CentralAccessPolicy ClearCentralAccessPolicy Confirm Exclude Filter Include InputObject LiteralPath Passthru Path UseTransaction WhatIf',
  'Set-VM':
    'AllowUnverifiedPaths AutomaticCriticalErrorAction AutomaticCriticalErrorActionTimeout AutomaticStartAction AutomaticStartDelay AutomaticStopAction CheckpointType CimSession ComputerName Confirm Credential DynamicMemory GuestControlledCacheTypes HighMemoryMappedIoSpace LockOnDisconnect LowMemoryMappedIoSpace MemoryMaximumBytes MemoryMinimumBytes MemoryStartupBytes Name NewVMName Notes Passthru ProcessorCount SmartPagingFilePath SnapshotFileLocation StaticMemory VM WhatIf',
  'Sort-Object': 'CaseSensitive Culture Descending InputObject Property Unique',
  'Start-Sleep': 'Milliseconds Seconds',
  'Start-VM': 'AsJob CimSession ComputerName Confirm Credential Name Passthru VM WhatIf',
  'Stop-VM': 'AsJob CimSession ComputerName Confirm Credential Force Name Passthru Save TurnOff VM WhatIf',
  'Suspend-VM': 'AsJob CimSession ComputerName Confirm Credential Name Passthru VM WhatIf',
  'Unregister-PSSessionConfiguration': 'Confirm Force Name NoServiceRestart WhatIf',
  'Write-Error':
    'Category CategoryActivity CategoryReason CategoryTargetName CategoryTargetType ErrorId ErrorRecord Exception Message RecommendedAction TargetObject',
  'Write-Information': 'MessageData Tags',
}
