export interface ImportViolation {
  file: string;
  specifier: string;
  what: string;
}
export function importViolations(root: string): Promise<ImportViolation[]>;
