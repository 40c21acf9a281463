import { matrixOf, product, type Matrix, type Rule } from './page-content.js';

/** Numbers of the operators that draw and that move what is drawn, as the library gives them. */
export interface DrawingOperators {
  readonly save: number;
  readonly restore: number;
  readonly transform: number;
  readonly constructPath: number;
  readonly paintFormXObjectBegin: number;
  readonly paintFormXObjectEnd: number;
}

export interface Drawing {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}

const shortest = 4;
const mostRules = 20_000;
/** A line may be off by this much and still be level. */
const slack = 0.5;

/** Upright and level lines of a page: borders of tables, drawn as lines or as thin rectangles. */
export function rulesOf(drawing: Drawing, operators: DrawingOperators, page: Matrix): Rule[] {
  const rules: Rule[] = [];
  const saved: Matrix[] = [];
  let matrix = page;
  drawing.fnArray.forEach((operator, index) => {
    const given = drawing.argsArray[index];
    if (operator === operators.save || operator === operators.paintFormXObjectBegin) saved.push(matrix);
    if (operator === operators.restore || operator === operators.paintFormXObjectEnd) {
      matrix = saved.pop() ?? page;
    }
    const inner = innerMatrix(operator, given, operators);
    if (inner !== null) matrix = product(matrix, inner);
    if (operator === operators.constructPath && rules.length < mostRules) {
      for (const points of pathsOf(given)) rules.push(...rulesAlong(points, matrix));
    }
  });
  return rules;
}

function innerMatrix(operator: number, given: unknown, operators: DrawingOperators): Matrix | null {
  if (!Array.isArray(given)) return null;
  if (operator === operators.transform) return matrixOf(given);
  const form: unknown = given[0];
  return operator === operators.paintFormXObjectBegin && Array.isArray(form) ? matrixOf(form) : null;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

const moveTo = 0;
const lineTo = 1;
const curveTo = 2;
const quadraticTo = 3;
const closePath = 4;
/** Numbers after each step of a path. */
const lengths: ReadonlyMap<number, number> = new Map([
  [moveTo, 2],
  [lineTo, 2],
  [curveTo, 6],
  [quadraticTo, 4],
  [closePath, 0],
]);

/** By its name, since the library may have made it in another realm. */
function isNumbers(value: unknown): value is Float32Array {
  return Object.prototype.toString.call(value) === '[object Float32Array]';
}

/** Corners of the straight parts; a curve ends a part. */
function pathsOf(given: unknown): Point[][] {
  const data: unknown = Array.isArray(given) && Array.isArray(given[1]) ? given[1][0] : null;
  if (!isNumbers(data)) return [];
  const paths: Point[][] = [];
  let path: Point[] = [];
  for (let at = 0; at < data.length;) {
    const step = data[at] ?? closePath;
    const length = lengths.get(step);
    if (length === undefined) break;
    const point = { x: data[at + length - 1] ?? 0, y: data[at + length] ?? 0 };
    if (step === lineTo) path.push(point);
    else if (step === closePath) path.push(...path.slice(0, 1));
    else {
      paths.push(path);
      path = [point];
    }
    at += length + 1;
  }
  return [...paths, path];
}

function rulesAlong(points: readonly Point[], matrix: Matrix): Rule[] {
  const rules: Rule[] = [];
  const placed = points.map(({ x, y }) => ({
    x: matrix[0] * x + matrix[2] * y + matrix[4],
    y: matrix[1] * x + matrix[3] * y + matrix[5],
  }));
  for (let index = 1; index < placed.length; index += 1) {
    const [one, other] = [placed[index - 1], placed[index]];
    if (one === undefined || other === undefined) continue;
    const across = Math.abs(one.x - other.x);
    const down = Math.abs(one.y - other.y);
    if (across < slack && down >= shortest) {
      rules.push({ upright: true, at: one.x, from: Math.min(one.y, other.y), to: Math.max(one.y, other.y) });
    } else if (down < slack && across >= shortest) {
      rules.push({ upright: false, at: one.y, from: Math.min(one.x, other.x), to: Math.max(one.x, other.x) });
    }
  }
  return rules;
}
