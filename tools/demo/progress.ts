// Runs the demo's work beside the terminal and lets no time pass in silence: a run of the host holds its thread for seconds.

import { Worker } from 'node:worker_threads';

/** Silence after which a line says that work goes on. */
const SILENCE_MS = 2_000;

/** Runs a module in a thread of its own and prints what it posts; the exit code of the demo. */
export function runWithProgress(module: URL, data: unknown): Promise<number> {
  return new Promise((resolve) => {
    const started = Date.now();
    let last = started;
    const say = (text: string) => {
      last = Date.now();
      console.log(text);
    };
    const worker = new Worker(module, { workerData: data });
    const beat = setInterval(() => {
      if (Date.now() - last < SILENCE_MS) return;
      say(`   … đang chạy (${Math.round((Date.now() - started) / 1000)} giây)`);
    }, SILENCE_MS / 4);
    worker.on('message', (text: unknown) => say(String(text)));
    worker.on('error', (error) => {
      console.error(error);
      clearInterval(beat);
      resolve(1);
    });
    worker.on('exit', (code) => {
      clearInterval(beat);
      resolve(code);
    });
  });
}
