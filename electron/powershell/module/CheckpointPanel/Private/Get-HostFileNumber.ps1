function Get-HostFileNumber {
    <#
    .SYNOPSIS
    The volume of a file and its number there, which no spelling of its path changes; nothing where they cannot be had.
    .DESCRIPTION
    The file is opened without any access, so that one that Hyper-V has open answers too. Through a share it is the
    numbers of the volume behind it: https://learn.microsoft.com/windows/win32/api/winbase/ns-winbase-file_id_info
    .EXAMPLE
    Get-HostFileNumber -Path 'D:\Hyper-V\web01.vhdx'
    #>
    [CmdletBinding()]
    param([Parameter(Mandatory = $true)] [string] $Path)
    if ($script:PanelFileNumbers -eq 'none' -or [System.Environment]::OSVersion.Platform -ne [System.PlatformID]::Win32NT) { return }
    try {
        if ($null -eq ('CheckpointPanel.FileNumber' -as [type])) {
            Microsoft.PowerShell.Utility\Add-Type -TypeDefinition (Get-PanelFileNumberSource) -ErrorAction Stop
        }
    }
    catch [System.Management.Automation.PipelineStoppedException] {
        throw
    }
    catch {
        # A policy keeps this session from compiling: that is asked once, and paths have to do.
        $script:PanelFileNumbers = 'none'
        return
    }
    [CheckpointPanel.FileNumber]::Of($Path)
}

function Get-PanelFileNumberSource {
    @'
using System;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace CheckpointPanel
{
    public static class FileNumber
    {
        private const uint ShareAll = 7;
        private const uint OpenExisting = 3;
        private const int FileIdInfo = 18;

        [StructLayout(LayoutKind.Sequential)]
        private struct Numbers
        {
            public ulong Volume;
            public ulong Low;
            public ulong High;
        }

        [DllImport("kernel32.dll", CharSet = CharSet.Unicode, SetLastError = true, ExactSpelling = true)]
        private static extern SafeFileHandle CreateFileW(string path, uint access, uint share, IntPtr security, uint disposition, uint flags, IntPtr template);

        [DllImport("kernel32.dll", SetLastError = true, ExactSpelling = true)]
        [return: MarshalAs(UnmanagedType.Bool)]
        private static extern bool GetFileInformationByHandleEx(SafeFileHandle file, int what, out Numbers numbers, uint size);

        public static string Of(string path)
        {
            using (SafeFileHandle file = CreateFileW(path, 0, ShareAll, IntPtr.Zero, OpenExisting, 0, IntPtr.Zero))
            {
                Numbers numbers;
                if (file.IsInvalid || !GetFileInformationByHandleEx(file, FileIdInfo, out numbers, 24)) return null;
                return numbers.Volume.ToString("X16") + "-" + numbers.High.ToString("X16") + numbers.Low.ToString("X16");
            }
        }
    }
}
'@
}
