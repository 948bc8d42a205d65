@{
    RootModule        = 'CimCmdlets.psm1'
    ModuleVersion     = '1.0.0.0'
    GUID              = '7c1f6a0e-3d5b-4f7e-8f0e-2b6f4a9d1e58'
    Author            = 'Checkpoint Panel tests'
    Description       = 'Stands in for CimCmdlets in tests: the classes that the panel asks for, of a simulated host.'
    PowerShellVersion = '5.1'
    FunctionsToExport = @('Get-CimAssociatedInstance', 'Get-CimInstance', 'Invoke-CimMethod')
    CmdletsToExport   = @()
    VariablesToExport = @()
    AliasesToExport   = @()
}
