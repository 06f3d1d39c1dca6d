// A chart of the tab Dashboard, drawn from its numbers.
import type { BenchChart } from '../../wire.ts';
import type { Words } from '../words.ts';
import { barsOf, ticksOf } from './scale.ts';

const WIDTH = 560;
const HEIGHT = 280;
const LEFT = 44;
const TOP = 12;
const BOTTOM = 28;
/** Names of a chart with bars stand before them. */
const NAMES = 180;
const GAP = 0.15;
const THICKEST = 28;

export function Chart({ chart, words }: { readonly chart: BenchChart; readonly words: Words }) {
  const { title, kind, series, names } = chart;
  return (
    <figure class="chart">
      <figcaption>{title}</figcaption>
      {names.length === 0 ? (
        <p class="quiet">{words.nothing}</p>
      ) : (
        <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={`${title}. ${told(chart)}`}>
          {kind === 'bar' ? <Lying chart={chart} /> : <Standing chart={chart} />}
        </svg>
      )}
      {series.length > 1 && (
        <ul class="legend">
          {series.map(({ name }, at) => (
            <li key={name}>
              <span class={`swatch series${at}`} />
              {name}
            </li>
          ))}
        </ul>
      )}
    </figure>
  );
}

/** Columns, or lines. */
function Standing({ chart }: { readonly chart: BenchChart }) {
  const { names, kind } = chart;
  const ticks = ticksOf(chart);
  const top = ticks.at(-1) ?? 1;
  const wide = (WIDTH - LEFT) / names.length;
  const y = (value: number) => HEIGHT - BOTTOM - (value / top) * (HEIGHT - TOP - BOTTOM);
  const every = Math.ceil(names.length / 7);
  return (
    <>
      {ticks.map((value) => (
        <g key={value} class="tick">
          <line x1={LEFT} x2={WIDTH} y1={y(value)} y2={y(value)} />
          <text x={LEFT - 6} y={y(value) + 4} text-anchor="end">
            {value}
          </text>
        </g>
      ))}
      {names.map((name, at) =>
        at % every === 0 ? (
          <text key={at} x={LEFT + at * wide + wide / 2} y={HEIGHT - 8} text-anchor="middle">
            {name.slice(5)}
          </text>
        ) : null,
      )}
      {kind === 'line' ? (
        <Lines chart={chart} x={(at) => LEFT + at * wide + wide / 2} y={y} />
      ) : (
        barsOf(chart).map(({ series, point, value, from, to, base }) => (
          <rect
            key={`${series},${point}`}
            class={`series${series}`}
            x={LEFT + (point + GAP + from * (1 - 2 * GAP)) * wide}
            width={(to - from) * (1 - 2 * GAP) * wide}
            y={y(base + value)}
            height={y(base) - y(base + value)}
          />
        ))
      )}
    </>
  );
}

interface LinesProps {
  readonly chart: BenchChart;
  readonly x: (at: number) => number;
  readonly y: (value: number) => number;
}

/** A blank cell is passed over. */
function Lines({ chart: { series }, x, y }: LinesProps) {
  return series.map(({ name, values }, at) => {
    const points = values.flatMap((value, point) => (value === null ? [] : [[x(point), y(value)] as const]));
    return (
      <g key={name} class={`series${at}`}>
        <polyline points={points.map((point) => point.join(',')).join(' ')} />
        {points.map(([cx, cy]) => (
          <circle key={cx} cx={cx} cy={cy} r={3} />
        ))}
      </g>
    );
  });
}

function Lying({ chart }: { readonly chart: BenchChart }) {
  const ticks = ticksOf(chart);
  const top = ticks.at(-1) ?? 1;
  const high = (HEIGHT - TOP) / chart.names.length;
  const thick = Math.min(THICKEST, (1 - 2 * GAP) * high);
  const x = (value: number) => NAMES + (value / top) * (WIDTH - NAMES - 40);
  return (
    <>
      {chart.names.map((name, at) => (
        <text key={name} x={NAMES - 6} y={TOP + (at + 0.5) * high + 4} text-anchor="end">
          {name.length > 26 ? `${name.slice(0, 25)}…` : name}
        </text>
      ))}
      {barsOf(chart).map(({ series, point, value, from, to, base }) => (
        <g key={`${series},${point}`} class={`series${series}`}>
          <rect
            x={x(base)}
            width={x(base + value) - x(base)}
            y={TOP + point * high + (high - thick) / 2 + from * thick}
            height={(to - from) * thick}
          />
          <text x={x(base + value) + 5} y={TOP + (point + 0.5) * high + 4}>
            {value}
          </text>
        </g>
      ))}
    </>
  );
}

/** The numbers as words, point by point: only those that are there. */
function told({ names, series }: BenchChart): string {
  const points = names.map((name, at) => {
    const values = series.flatMap(({ name: of, values }) => (values[at] ? [`${of} ${values[at]}`] : []));
    return values.length === 0 ? '' : `${name}: ${values.join(', ')}`;
  });
  return points.filter((point) => point !== '').join('; ');
}
