export interface ConvertResult {
  ok: boolean;
  value: unknown;
}
