using System.Globalization;
using Netwright.Benchmarks.Compare;
using Netwright.Benchmarks.OnnxRuntime;

int threads = int.Parse(args[0], CultureInfo.InvariantCulture);
PeerLoop.Run((workload, task, batch) => OnnxTask.Create(workload, task, batch, threads));
