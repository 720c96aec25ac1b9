using System.Globalization;
using Netwright.Benchmarks.Compare;
using Netwright.Benchmarks.OnnxRuntime;

int threads = int.Parse(args[^1], CultureInfo.InvariantCulture);
ExchangeFolder folder = new(args[0]);
PeerLoop.Run((workload, task, batch) => OnnxTask.Create(workload, task, batch, threads, folder));
