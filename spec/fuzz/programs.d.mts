/** The program of a seed. */
export function programOf(seed: number): string;
/** The script that runs a program and describes each of its objects. */
export function runnable(program: string): string;
