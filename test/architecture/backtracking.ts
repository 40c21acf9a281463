import { analyse } from 'scslre';
import ts from 'typescript';

/** How much longer than its text a regular expression may take: `polynomial` on a long text, `exponential` on a short one. */
export type Backtracking = 'polynomial' | 'exponential';

export interface SlowPattern {
  readonly line: number;
  readonly pattern: string;
  readonly backtracking: Backtracking;
}

/** The regular expressions written in a source, and those among them that can backtrack more than linearly. */
export function slowPatterns(source: string): {
  readonly read: number;
  readonly slow: readonly SlowPattern[];
} {
  const file = ts.createSourceFile('source.ts', source, ts.ScriptTarget.Latest, true);
  const slow: SlowPattern[] = [];
  let read = 0;
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      read += 1;
      const found = backtrackingOf(node.text);
      const line = file.getLineAndCharacterOfPosition(node.getStart()).line + 1;
      if (found !== null) slow.push({ line, pattern: node.text, backtracking: found });
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return { read, slow };
}

/** Of a literal with its slashes and flags. */
export function backtrackingOf(literal: string): Backtracking | null {
  const end = literal.lastIndexOf('/');
  const { reports } = analyse({ source: literal.slice(1, end), flags: literal.slice(end + 1) });
  if (reports.length === 0) return null;
  return reports.some((report) => report.exponential) ? 'exponential' : 'polynomial';
}
