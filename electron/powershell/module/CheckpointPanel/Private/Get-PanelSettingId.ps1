function Get-PanelSettingId {
    <#
    .SYNOPSIS
    The id that a path of settings, or their InstanceID, ends with; nothing where it is empty, and an error where it has none.
    .EXAMPLE
    Get-PanelSettingId -Path '\\HV-01\root\virtualization\v2:Msvm_VirtualSystemSettingData.InstanceID="Microsoft:5F0C0A9E-7A0A-4F5E-9A52-0D6A4A7A0B11"'
    #>
    [CmdletBinding()]
    param([AllowNull()] [AllowEmptyString()] [string] $Path)
    if ($Path.Length -eq 0) { return $null }
    $id = [guid]::Empty
    $at = $Path.LastIndexOf('Microsoft:', [System.StringComparison]::OrdinalIgnoreCase)
    if ($at -ge 0 -and $Path.Length -ge $at + 46 -and [guid]::TryParse($Path.Substring($at + 10, 36), [ref] $id)) { return "$id" }
    throw (New-PanelError -ErrorId 'OperationFailed' -Category 'InvalidData' -Message 'These are no settings of a machine or a checkpoint.')
}
