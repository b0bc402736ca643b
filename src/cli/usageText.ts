/** pwsh's own usage text, printed with every usage error (process case errors/missing-file), and psail's. */
export const PWSH_USAGE = `
Usage: pwsh[.exe] [-Login] [[-File] <filePath> [args]]
                  [-Command { - | <script-block> [-args <arg-array>]
                                | <string> [<CommandParameters>] } ]
                  [-CommandWithArgs <string> [<CommandParameters>]
                  [-ConfigurationName <string>] [-ConfigurationFile <filePath>]
                  [-CustomPipeName <string>] [-EncodedCommand <Base64EncodedCommand>]
                  [-ExecutionPolicy <ExecutionPolicy>] [-InputFormat {Text | XML}]
                  [-Interactive] [-MTA] [-NoExit] [-NoLogo] [-NonInteractive] [-NoProfile]
                  [-NoProfileLoadTime] [-OutputFormat {Text | XML}]
                  [-SettingsFile <filePath>] [-SSHServerMode] [-STA]
                  [-Version] [-WindowStyle <style>]
                  [-WorkingDirectory <directoryPath>]

       pwsh[.exe] -h | -Help | -? | /?

PowerShell Online Help https://aka.ms/powershell-docs

All parameters are case-insensitive.
`;

export const PSAIL_USAGE = `psail runs PowerShell scripts for SailPoint.

    psail                                    a session
    psail script.ps1 [args]                  a script; also -File, -Command/-c, -c -, -EncodedCommand, -NoProfile,
                                             -NonInteractive, -ExecutionPolicy, -WorkingDirectory, -Version
    psail Get-BetaIdentities -Limit 5        one command
    psail --sandbox ...                      any of these against the embedded tenant
    psail --dry-run ...                      writes are printed as requests and not sent
    psail sandbox [--port N] [--identities N] [--data DIR]
    psail ast FILE... | psail tokens FILE...
    psail catalog [list | show NAME]
    psail help [NAME]

Options in front of any of these: --sandbox, --identities N, --dry-run, --timeout SECONDS, --version, --help.
`;
