function New-PanelHostError {
    <#
    .SYNOPSIS
    An error that the host's service answered where no cmdlet is used, to be thrown with the host's own words.
    .DESCRIPTION
    Ids and categories are those that Hyper-V's cmdlets have for the same return values.
    .EXAMPLE
    throw (New-PanelHostError -Code 32775 -Message 'The operation cannot be performed.')
    #>
    [CmdletBinding(DefaultParameterSetName = 'Code')]
    param(
        [Parameter(Mandatory = $true, ParameterSetName = 'Code')] [long] $Code,
        [Parameter(Mandatory = $true, ParameterSetName = 'Id')] [string] $ErrorId,
        [Parameter(Mandatory = $true)] [AllowEmptyString()] [string] $Message
    )
    $ids = @{
        32768 = 'OperationFailed'; 32769 = 'AccessDenied'; 32770 = 'NotSupported'; 32772 = 'OperationTimeout'
        32773 = 'InvalidParameter'; 32774 = 'ObjectInUse'; 32775 = 'InvalidState'; 32776 = 'StatusIncorrectType'
        32777 = 'StatusUnavailable'; 32778 = 'OutOfMemory'; 32779 = 'ObjectNotFound'; 32783 = 'RebootRequired'; 32789 = 'ObjectNotFound'
    }
    $categories = @{
        AccessDenied = 'PermissionDenied'; NotSupported = 'InvalidOperation'; OperationTimeout = 'OperationTimeout'
        InvalidParameter = 'InvalidArgument'; ObjectInUse = 'ResourceBusy'; InvalidState = 'InvalidOperation'
        StatusIncorrectType = 'InvalidOperation'; StatusUnavailable = 'ResourceUnavailable'; OutOfMemory = 'FromStdErr'
        ObjectNotFound = 'ObjectNotFound'; RebootRequired = 'FromStdErr'
    }
    if ($PSCmdlet.ParameterSetName -eq 'Code') {
        $ErrorId = $ids[[int] $Code]
        if ("$ErrorId".Length -eq 0) { $ErrorId = 'Unspecified' }
    }
    $category = $categories[$ErrorId]
    if ($null -eq $category) { $category = 'NotSpecified' }
    $exception = [System.InvalidOperationException]::new($Message)
    [System.Management.Automation.ErrorRecord]::new($exception, "$ErrorId,CheckpointPanel.Host", $category, $null)
}
