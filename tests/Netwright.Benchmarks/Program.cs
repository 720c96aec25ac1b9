using System.CommandLine;
using Netwright.Benchmarks;
using Netwright.Benchmarks.Compare;

Option<string> threads = new("--threads") { Description = "Numbers of threads, 1,2 by default.", DefaultValueFactory = static _ => "1,2" };
Command listing = new("listing", "The generated MNIST network beside the same one written by hand.") { threads };
listing.SetAction(result => ListingComparison.Run(Console.Out, [.. result.GetValue(threads)!.Split(',').Select(int.Parse)]));

Command generator = new("generator", "What the generator costs in an editor.");
generator.SetAction(static _ => GeneratorTiming.Run(Console.Out));

Option<int> networks = new("--networks") { Description = "Networks in the build.", DefaultValueFactory = static _ => 200 };
Command analyzers = new("analyzers", "What the analyzers cost in an editor and in a build.") { networks };
analyzers.SetAction(result => AnalyzerTiming.Run(Console.Out, result.GetValue(networks)));

return new RootCommand("Measures Netwright.") { listing, generator, analyzers, CompareCommand.Create() }.Parse(args).Invoke();
