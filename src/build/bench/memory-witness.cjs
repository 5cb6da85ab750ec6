// Says at the end of a program how much memory it took at most: loaded before it by the benchmark.
process.on('exit', () => require('node:fs').writeSync(2, `\npeak ${String(process.resourceUsage().maxRSS)}\n`));
