/** psail's own version, the same as package.json's (a spec compares them), and the PowerShell it follows. */
export const PSAIL_VERSION = '0.1.0';
