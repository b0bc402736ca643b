export type Places = Readonly<Record<string, string>>;
export function startServers(folder: string): Promise<{ places: Places; close: () => void }>;
export function steadyOutput(text: string, places: Places, folder: string): string;
export function environment(places: Places, folder: string): Record<string, string>;
