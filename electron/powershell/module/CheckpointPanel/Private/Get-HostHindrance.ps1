function Get-HostHindrance {
    <#
    .SYNOPSIS
    Why Hyper-V answers nothing: its service does not run, or this user may not ask it; StatusUnavailable where neither is known.
    .EXAMPLE
    Get-HostHindrance
    #>
    [CmdletBinding()]
    param()
    try {
        $service = Microsoft.PowerShell.Management\Get-Service -Name 'vmms' -ErrorAction Stop
        if ("$($service.Status)" -cne 'Running') { return 'ServiceStopped' }
    }
    catch {
        # Whether it runs may be hidden from this user, which says nothing about it.
        $service = $null
    }
    try {
        $user = [System.Security.Principal.WindowsIdentity]::GetCurrent()
        $isAdministrator = [System.Security.Principal.WindowsPrincipal]::new($user).IsInRole([System.Security.Principal.WindowsBuiltInRole]::Administrator)
        $groups = @(foreach ($group in $user.Groups) { "$($group.Value)" })
    }
    catch {
        return 'StatusUnavailable'
    }
    # S-1-5-32-578 is Hyper-V Administrators in every language.
    if (-not $isAdministrator -and $groups -cnotcontains 'S-1-5-32-578') { return 'AccessDenied' }
    'StatusUnavailable'
}
