function ConvertTo-PanelHardware {
    <#
    .SYNOPSIS
    The virtual hardware of a machine, or of a checkpoint as it was when it was made.
    .EXAMPLE
    ConvertTo-PanelHardware -Source $vm -Part @{ VM = $vm }
    .EXAMPLE
    ConvertTo-PanelHardware -Source $checkpoint -Part @{ VMSnapshot = $checkpoint }
    #>
    [CmdletBinding()]
    param([Parameter(Mandatory = $true)] $Source, [Parameter(Mandatory = $true)] [hashtable] $Part)
    $dynamic = $null
    if ($Source.DynamicMemoryEnabled) {
        $dynamic = [pscustomobject] @{ minimum = [long] $Source.MemoryMinimum; maximum = [long] $Source.MemoryMaximum }
    }
    [pscustomobject] @{
        processorCount = [int] $Source.ProcessorCount
        memory         = [pscustomobject] @{ startup = [long] $Source.MemoryStartup; dynamic = $dynamic }
        adapters       = [object[]] @(foreach ($one in Hyper-V\Get-VMNetworkAdapter @Part -ErrorAction Stop) {
                [pscustomobject] @{
                    name       = "$($one.Name)"
                    switchName = ConvertTo-PanelText -Text $one.SwitchName
                    macAddress = ConvertTo-PanelText -Text $one.MacAddress
                }
            })
        drives         = [object[]] @(foreach ($one in Hyper-V\Get-VMHardDiskDrive @Part -ErrorAction Stop) {
                $drive = ConvertTo-PanelPlace -Drive $one
                $drive['kind'] = Get-PanelDriveKind -Drive $one
                [pscustomobject] $drive
            })
        dvdDrives      = [object[]] @(foreach ($one in Hyper-V\Get-VMDvdDrive @Part -ErrorAction Stop) {
                [pscustomobject] (ConvertTo-PanelPlace -Drive $one)
            })
    }
}

function ConvertTo-PanelPlace {
    # Where a drive is attached, and what is in it.
    param($Drive)
    [ordered] @{
        controllerType     = "$($Drive.ControllerType)"
        controllerNumber   = [int] $Drive.ControllerNumber
        controllerLocation = [int] $Drive.ControllerLocation
        path               = ConvertTo-PanelText -Text $Drive.Path
    }
}

function ConvertTo-PanelText {
    # A text, or nothing where it is empty.
    param($Text)
    if ("$Text".Length -eq 0) { return $null }
    "$Text"
}
