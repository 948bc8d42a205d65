function Stop-HostJob {
    <#
    .SYNOPSIS
    Asks the service to end one of its jobs.
    .EXAMPLE
    Stop-HostJob -Id (Get-HostJob)[0].id
    #>
    [CmdletBinding()]
    param([Parameter(Mandatory = $true)] [guid] $Id)
    $filter = "InstanceID = '$Id'"
    $jobs = @(CimCmdlets\Get-CimInstance -Namespace 'root\virtualization\v2' -ClassName 'Msvm_ConcreteJob' -Filter $filter -ErrorAction Stop)
    if ($jobs.Count -ne 1) {
        throw (New-PanelError -ErrorId 'ObjectNotFound' -Category 'ObjectNotFound' -Message 'The job has ended.')
    }
    # 4 is Terminate; 0 and 4096 say that it is done or under way.
    $answer = CimCmdlets\Invoke-CimMethod -InputObject $jobs[0] -MethodName 'RequestStateChange' -Arguments @{ RequestedState = [uint16] 4 } -Confirm:$false -ErrorAction Stop
    if (0, 4096 -notcontains [int] $answer.ReturnValue) {
        throw (New-PanelHostError -Code $answer.ReturnValue -Message "RequestStateChange: $($answer.ReturnValue)")
    }
}
